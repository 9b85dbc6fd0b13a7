import type { people as source } from "../ja/people.ts";

export const people: typeof source = {
  introHello: (organizer: string, program: string) =>
    `Hello. This is Sasaeai, the app of the council office of ${organizer}. It brings you the messages of "${program}".`,
  introWhyTitle: "What you get: ",
  introWhy:
    "invitations to the sessions, attendance, the reflection sheet, and your team's assignments. Your answers help to improve the program.",
  introReadersTitle: "Who can read it: ",
  introReaders:
    "Your attendance: you, your team's leader and contacts, and the council office. Your reflections: the council office only.",
  introTimeTitle: "How long it takes: ",
  introTime: "One tap for attendance, about five minutes for a reflection.",
  introHowTitle: "How to use it: ",
  introHow:
    'The buttons in the messages are all you need. Write "menu" here, and all buttons come at any time, also for those who cannot use commands.',
  introStopTitle: "How to stop it: ",
  introStop:
    'Press "Not this time" in a message, and nothing more comes about that session. To stop everything, call the number below.',
  introContactTitle: "Questions: ",
  footer: (contact: string) => `Questions: ${contact}`,
};
