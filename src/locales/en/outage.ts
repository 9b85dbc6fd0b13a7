import { dateAndTime } from "../../shared/japanese-date.ts";
import type { outage as source } from "../ja/outage.ts";

const notices = (count: number) => (count === 1 ? "1 notice" : `${count} notices`);

export const outage: typeof source = {
  title: "Notices while the app was not running",
  when: (from, to) =>
    `The app was not running from about ${dateAndTime(from, "en")} to ${dateAndTime(to, "en")}.`,
  counts: ({ late, missed }) =>
    [
      ...(missed > 0 ? [`${notices(missed)} not sent`] : []),
      ...(late > 0 ? [`${notices(late)} sent late`] : []),
    ].join(", "),
  missed: "Not sent, because it was too late",
  missedHow: "These people were not told. Where it still matters, please call them.",
  late: "Sent late (some may still be on their way)",
  item: ({ name, due, people }) =>
    `${name} (planned for ${dateAndTime(due, "en")}${people > 0 ? `; ${people === 1 ? "1 person" : `${people} people`}` : ""})`,
  more: (count) => `and ${count} more`,
  acts: "Buttons pressed and answers entered during that time were not recorded (whoever pressed saw Slack's error). If somebody tells you, ask them to press again.",
};
