/** Every limit in one place. Lengths are UTF-16 code units as a text field counts them; sizes are bytes; times are ms. */
export const LIMITS = {
  entryChars: 2_000,
  entriesPerPage: 200,
  pageBytes: 1024 * 1024,
  /** Pieces that a page's document is made of: Yjs needs one for each run of typing that was not interrupted. */
  pageParts: 8_192,
  /** One frame on a page socket, once it is authenticated: forty offline entries are 70 kB in one SyncStep2. */
  pageFrameBytes: 1024 * 1024,
  /** One frame anywhere else. */
  frameBytes: 64 * 1024,
  peoplePerEvent: 2_000,
  /** Of paper, typed on boards without names of one event. */
  sheets: 2_000,
  /** Names that a search answers at once. */
  peopleFound: 20,
  /** People that one press puts on an event's list, and what is said of what one of them needs. */
  listedAtOnce: 300,
  needChars: 200,
  /** What they need is forgotten so many days after the event. */
  needsKeptDays: 7,
  /** People whom one press puts together with who they were. */
  recognisedAtOnce: 500,
  /** Searches that one person has in hand, and how many come back each second: faster than anybody types. */
  searches: 40,
  searchesPerSecond: 2,
  /** Times that one person asks for the proofs of their notes in a row, and how many come back each second. */
  proofs: 6,
  proofsPerSecond: 0.1,
  notesPerBoard: 10_000,
  /** A reader that lets more than this pile up is cut off and comes back for what it missed. */
  bufferedBytes: 1024 * 1024,
  unauthenticatedMs: 5_000,
  /** A request's head has to arrive within this … */
  headersMs: 10_000,
  /** … and the whole of it within this. */
  requestMs: 30_000,
  /** What bodies that have not arrived yet may come to, of one address: a hall's joins are far less. */
  unfinishedBytes: 16 * 1024 * 1024,
  keepaliveMs: 20_000,
  nameChars: 80,
  titleChars: 200,
  promptChars: 500,
  /** The longest text that can be erased besides a note; a line of a session's slides. */
  erasableChars: 1_000,
  /** Texts that a search for what can be erased answers at once. */
  textsFound: 30,
  /** Of a facilitator's note to themself, one a session. */
  selfNoteChars: 2_000,
  promptsPerBoard: 24,
  /** How often a prompt's words are corrected; each is kept. */
  wordingsPerPrompt: 20,
  /** In how many languages besides its own a prompt or a title is given. */
  languagesPerPrompt: 12,
  /** Fewer people than this and a network is not named on network-only boards, nor counted by itself. */
  smallNetwork: 5,
  /** Notes that nobody may link to a writer are released in shuffled batches of this many … */
  batchSize: 5,
  /** … or when the oldest has waited this long. */
  batchMs: 30_000,
  /** On boards that are not named, what is told changes only when the board's own clock strikes: once in this time. */
  strokeMs: 30_000,
  /** This many writers waiting are released at the next stroke … */
  sixWriters: 6,
  /** … this many together once the oldest of them has waited `fewWaitMs`; fewer only if each of them said so. */
  threeWriters: 3,
  fewWaitMs: 3 * 60_000,
  /** Times on such notes are rounded down to this. */
  roundedMs: 5 * 60_000,
  lastCallMs: 60_000,
  /** Boards that one press freezes. */
  frozenAtOnce: 100,
  /** Between two minutes that follow by themselves, and how long, after the last, those who passed are offered theirs. */
  betweenTurnsMs: 5_000,
  /** Before the first of them, while the room comes to its tables’ order. */
  firstTurnMs: 15_000,
  offeredAgainMs: 15_000,
  /** Beyond a table its round is told in such steps. */
  roundStepMs: 60_000,
  plenaryTurns: 12,
  /** Questions about what others wrote of somebody that wait for them at once: of everybody, and of one asker. */
  questionsWaiting: 12,
  questionsOfOne: 3,
  /** How long a person's devices have to approve a new return code before the organiser may let somebody in without. */
  approvalMs: 120_000,
  /** Changes of access that a person is told of. */
  accessChanges: 30,
  /** A network's own file. */
  networkFileBytes: 8 * 1024 * 1024,
  announcementChars: 300,
  /** Waiting notes that are let through together: one frame holds them. */
  nodsAtOnce: 500,
  groupsPerBoard: 200,
  /** Of events’ groups in one theme, and what a person says that it means. */
  groupsPerTheme: 200,
  definitionChars: 2_000,
  /** Dots that a vote may give each person. */
  dots: 20,
  /** Members of an entry besides its text: “when”, “with whom”. */
  fieldsPerEntry: 12,
  /** Answers that are counted together are told in steps of so many that are new, changed or withdrawn. */
  countedStep: 5,
  /** Simulated delegates of a rehearsal. */
  rehearsalPeople: 200,
  /** People that an event expects unless it says otherwise: so many may join at once … */
  expectedPeople: 150,
  /** … and then so many a second … */
  joinsPerSecond: 10,
  /** … and from one address elsewhere so many an hour. */
  joinsElsewhere: 10,
  /** Devices of one person, one facilitator's link or all organisers, before the longest unused is signed out. */
  devicesEach: 20,
  /** Open sockets of one person; a tab takes four. */
  socketsPerPerson: 40,
  /** A crowd that was removed can be brought back for so long. */
  removedKeptMs: 24 * 60 * 60_000,
  /** How often the day until which words are kept may be moved. */
  keptMoves: 100,
  /** How often languages are switched on for an event. */
  languagesOn: 100,
  /** What an organiser answers to what people said, of one event, and how long each answer is. */
  replies: 60,
  replyChars: 1_000,
  /** Facilitators’ links that write the record with the organisers, and what is found in it that somebody read as fine. */
  workspaceMembers: 100,
  workspaceFindings: 2_000,
  /** Of a section's id on the workspace's page: of a board and a group in the longest. */
  sectionIdChars: 110,
  /** Notes that one section quotes. */
  quotesPerSection: 12,
  /** Of each part of a network's case study but what happened. */
  casePartChars: 600,
  caseNotes: 60,
  /** Hours that are noted for one meeting or case study. */
  hoursNoted: 9_999,
  /** So many days before that day an event is told to be due soon. */
  dueSoonDays: 30,
  /** Places kept for those whom the organiser adds when an event is full. */
  reservedPlaces: 50,
  /** Codes checked a second for one address; more wait their turn … */
  codeChecksPerSecond: 20,
  /** … until so many of one address wait. */
  codeChecksWaiting: 4_000,
} as const
