// Stryker leaves the words of the tables alone: that `vi: 'Hỗ trợ y tế'` became '' says nothing about law.
// Numbers of instruments, articles, days, codes, marks and all logic are changed.

const LANGUAGES = ['vi', 'en']

/** `vi: …` in a row, or the whole list of words `const vi = …`. */
const isInWords = ({ node }) => {
  const name =
    node.type === 'ObjectProperty' ? node.key : node.type === 'VariableDeclarator' ? node.id : undefined
  return name?.type === 'Identifier' && LANGUAGES.includes(name.name)
}

const words = {
  shouldIgnore: (path) =>
    path.isStringLiteral() && path.findParent(isInWords) ? 'words for people' : undefined,
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: words }]
