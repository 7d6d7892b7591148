import { describe, expect, it } from 'vitest'
import { newerCss } from './newerCss.ts'

describe('newerCss', () => {
  it.each([
    ['@media (width<=29.99rem){.brand{gap:0}}', 'range of a media query'],
    ['@media (30rem<=width){a{b:c}}', 'range of a media query'],
    ['.a{color:red;&:hover{color:blue}}', 'nesting'],
    ['.a :is(b,i){color:red}', ':is()'],
    ['.a:not(b,i){color:red}', 'list in :not()'],
    ['@layer base{a{b:c}}', '@layer'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color-mix()'],
    ['a{color:light-dark(red,blue)}', 'light-dark()'],
  ])('%s has %s', (css, name) => {
    expect(newerCss(css)).toContain(name)
  })

  it('says nothing of what every phone reads', () => {
    const css =
      '@media screen and (max-width:29.99rem){.a>b,.a:not(.b){padding-inline:1rem;width:min(21rem,100% - 2rem)}}@media (prefers-color-scheme:dark){:root{--a:#fff}}'
    expect(newerCss(css)).toEqual([])
  })
})
