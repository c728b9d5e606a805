/** A digit, or letters of the dates and amounts that are told without one: 지난해, 이달, 천만 명, 삼사천 명. */
export const signOfFigures = /[\d년해달올만억조]|[일이삼사오육칠팔구]{2}[일이삼사오육칠팔구십백천]/;

/** Whether a text may hold a date or an amount. */
export const mayHoldFigures = (text: string): boolean => signOfFigures.test(text);
