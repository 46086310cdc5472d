export const SELECT = 'min-h-11 max-w-36 rounded-field border-2 border-ink bg-card px-2 text-base text-ink'
