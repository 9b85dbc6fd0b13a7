export const reflection = {};
