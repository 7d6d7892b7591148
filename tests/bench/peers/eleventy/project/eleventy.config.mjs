/** Nothing but Markdown and one layout in JavaScript, the fastest of Eleventy's template languages. */
export default function configure(eleventyConfig) {
  eleventyConfig.setTemplateFormats(['md'])
  eleventyConfig.setUseGitIgnore(false)
  return { dir: { input: 'sites', output: 'out', includes: '../_includes' }, markdownTemplateEngine: false }
}
