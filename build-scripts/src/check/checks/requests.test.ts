import { expect, it } from 'vitest'
import { exampleSite } from '../exampleSite.ts'
import { checkRequests } from './requests.ts'

it.each([
  '<script src="/a.js"></script>',
  '<img src="data:image/png;base64,AA==" alt="">',
  '<a href="https://otro.example/">enlace</a>',
])('lets pass %s', (html) => {
  expect(checkRequests(exampleSite({ 'index.html': html }))).toEqual([])
})

it.each([
  ['<script src="https://cdn.example/a.js"></script>', 'https://cdn.example/a.js'],
  ['<img src="//img.example/a.png" alt="">', '//img.example/a.png'],
  ['<link rel="stylesheet" href="https://fonts.example/x.css">', 'https://fonts.example/x.css'],
])('finds %s', (html, request) => {
  expect(checkRequests(exampleSite({ 'index.html': html }))).toEqual([
    { file: 'jalisco/index.html', reason: `pide «${request}» a otro servidor` },
  ])
})
