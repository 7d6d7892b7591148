/**
 * What is run on the other machine, with its folder as `$1`: POSIX `sh`, with `sha256sum`, `tar` and a `find` that knows
 * `-printf`, as Linux has them. What a script says beside an error is its last line.
 */

/** Statuses that mean something. */
export const pointerMoved = 75
export const objectLost = 76
export const taken = 77

/** Minutes after which a lock that nobody touches was left by who was broken off. */
export const lockMinutes = 15

/** Takes the folder. */
export const holdScript = `set -eu; umask 022
[ -d "$(dirname "$1")" ] || { echo "no existe $(dirname "$1")" >&2; exit 1; }
mkdir -p "$1/live" "$1/trees"; (umask 077; mkdir -p "$1/objects" "$1/releases"); chmod 711 "$1/trees"
lock="$1/.deploying"
mkdir "$lock" 2>/dev/null || { [ -n "$(find "$lock" -maxdepth 0 -mmin +${lockMinutes} 2>/dev/null)" ] && touch "$lock"; } || exit ${taken}`

export const releaseScript = 'rmdir "$1/.deploying"'

/** Where the link of site `$2` leads, and the history of its releases. */
export const pointerScript = `cd "$1" 2>/dev/null || exit 0
if [ -L "live/$2" ]; then basename "$(readlink "live/$2")"; else echo -; fi
cat "releases/$2/history.json" 2>/dev/null || true`

export const releasesScript = 'ls "$1/releases/$2" 2>/dev/null || true'

/** A file below the folder; status 1 where there is none. */
export const readScript = 'cat "$1/$2" 2>/dev/null'

/** Of names of objects, those that are not there. */
export const missingScript = `cd "$1/objects" || exit 1
while IFS= read -r name; do [ -f "$name" ] || printf '%s\\n' "$name"; done`

/** Takes objects in from an archive: all are looked at before the first gets its name. */
export const putScript = `set -eu; umask 022; cd "$1"; touch .deploying; rm -rf .incoming; mkdir -m 700 .incoming
tar -x -f - -C .incoming
cd .incoming
for folder in ??; do
  (cd "$folder" && for file in *; do printf '%s  %s\\n' "$folder$file" "$file"; done | sha256sum -c --status) || { echo "llegó dañado algo de $folder" >&2; exit 1; }
done
for folder in ??; do mkdir -p -m 700 "../objects/$folder"; mv -f "$folder"/* "../objects/$folder/"; done
cd ..; rm -rf .incoming`

/** Writes what is read to a file below the folder, whole or not at all. */
export const writeScript = `set -eu; umask 077; file="$1/$2"; mkdir -p "$(dirname "$file")"
cat > "$file.part"; mv -f "$file.part" "$file"`

/**
 * Shows release `$3` of site `$2`, whose files are read as `sha256sum` writes them, if it shows tree `$4`: makes a tree
 * of links to objects, looks at every byte of it, and changes the link. Nothing is shown where `$3` is `-`. Of older trees
 * the one before stays.
 */
export const switchScript = `set -eu; umask 022; cd "$1"; site=$2; id=$3; seen=$4
touch .deploying
now=-; [ ! -L "live/$site" ] || now=$(basename "$(readlink "live/$site")")
[ "$now" = "$seen" ] || exit ${pointerMoved}
if [ "$id" = - ]; then rm -f "live/$site"; exit 0; fi
mkdir -p "trees/$site"; chmod 711 "trees/$site"; next="trees/$site/.next"; rm -rf "$next"; mkdir "$next"
cat > "trees/$site/.list"
last=
while IFS= read -r line; do
  sha=\${line%%  *}; file=\${line#*  }; folder=\${file%/*}
  if [ "$folder" != "$file" ] && [ "$folder" != "$last" ]; then mkdir -p "$next/$folder"; last=$folder; fi
  rest=\${sha#??}
  ln "objects/\${sha%"$rest"}/$rest" "$next/$file" || { echo "se perdió $file" >&2; exit ${objectLost}; }
done < "trees/$site/.list"
(cd "$next" && sha256sum -c --quiet ../.list) >&2 || exit ${objectLost}
tree=$id; number=1
while [ -e "trees/$site/$tree" ]; do number=$((number + 1)); tree=$id.$number; done
mv "$next" "trees/$site/$tree"; rm -f "trees/$site/.list"
rm -rf "live/.$site"; ln -s "../trees/$site/$tree" "live/.$site"; mv -T "live/.$site" "live/$site"
for old in "trees/$site"/*; do
  case "\${old##*/}" in "$tree" | "$now") ;; *) rm -rf "$old" ;; esac
done`

/** Every object and manifest, with its size. */
export const keptScript = `cd "$1"; touch .deploying; find objects releases -type f -printf '%s\\t%p\\n'`

/** Removes the files whose names are read. */
export const removeScript = `cd "$1"; touch .deploying; xargs rm -f --`

/** Every file that site `$2` shows, each with a mark of number, size and time. */
export const listScript = `cd "$1/live/$2/" 2>/dev/null || exit 0
find . ! -type d -printf '%P\\t%i %s %T@\\n'`
