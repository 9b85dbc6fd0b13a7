export const MYDATA = {
  open: "mydata.show.open",
  view: "mydata.show.view",
  foot: "mydata.show.foot",
  download: "mydata.show.download",
  /** Below what others show. */
  offered: "mydata.show.offered",
} as const;
