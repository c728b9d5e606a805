/** The message in which an embed tells its host's page how high it wants to be: `{ type, height }`, in pixels. */
export const HEIGHT_MESSAGE = 'jatdae:height';
