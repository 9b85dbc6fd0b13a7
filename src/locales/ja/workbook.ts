export const workbook = {};
