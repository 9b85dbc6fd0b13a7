import { dateOf, isoInJapan, longDate, moment, timeOf } from "../../src/shared/japanese-date.ts";
import { addOfficeDays, isOfficeDay } from "../../src/shared/office-days.ts";

const look = (at: Date) => ({ date: dateOf(at), time: timeOf(at), isOfficeDay: isOfficeDay(dateOf(at)) });
const after = moment("2024-11-05", "00:30");
process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    justAfterMidnight: look(after),
    justBeforeMidnight: look(moment("2024-11-04", "23:59")),
    words: longDate(dateOf(after), "ja"),
    iso: isoInJapan(after),
    deadline: addOfficeDays("2024-11-08", -5),
  }),
);
