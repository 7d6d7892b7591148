/**
 * Stores one entry if nothing else happened since it was decided, and tells everybody: in one step.
 * KEYS: heads, entries, places. ARGV: conversation, expected version, entry, head, identifier of the message (or nothing),
 * its place, seconds to keep, channel, event.
 */
export const appendScript = `
if ARGV[5] ~= '' then
  local place = redis.call('HGET', KEYS[3], ARGV[5])
  if place then return {'repeated', place} end
end
local head = redis.call('HGET', KEYS[1], ARGV[1])
local version = 0
if head then
  local known = cjson.decode(head)
  version = known.seq + known.notes
end
if version ~= tonumber(ARGV[2]) then return {'overtaken', head or ''} end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[4])
redis.call('XADD', KEYS[2], (version + 1) .. '-0', 'e', ARGV[3])
redis.call('EXPIRE', KEYS[2], ARGV[7])
if ARGV[5] ~= '' then redis.call('HSET', KEYS[3], ARGV[5], ARGV[6]) end
redis.call('EXPIRE', KEYS[3], ARGV[7])
redis.call('PUBLISH', ARGV[8], ARGV[9])
return {'taken', ARGV[6]}
`

/** Leaves nothing of a conversation, and tells everybody. KEYS: heads, entries, places. ARGV: conversation, channel. */
export const forgetScript = `
local head = redis.call('HGET', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2], KEYS[3])
if not head then return 0 end
redis.call('HDEL', KEYS[1], ARGV[1])
local known = cjson.decode(head)
redis.call('PUBLISH', ARGV[2], cjson.encode({kind = 'forgotten', conversation = ARGV[1], state = known.state}))
return 1
`
