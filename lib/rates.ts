/** Requests allowed at once (burst) and regained each second, for each viewer (or address when nobody is signed in). */
export const RATES = {
	send: { burst: 60, perSecond: 10 },
	read: { burst: 120, perSecond: 20 },
	write: { burst: 40, perSecond: 2 },
	realtime: { burst: 120, perSecond: 10 },
	upload: { burst: 60, perSecond: 2 },
	/** A client says so every three seconds in the one chat where somebody writes. */
	typing: { burst: 10, perSecond: 1 },
	/** Pieces of a drawing that others watch: three a second, and what waited while the network was away. */
	draw: { burst: 20, perSecond: 5 },
	/** One search while typing, each at most a tenth of a second of work. */
	search: { burst: 40, perSecond: 4 },
	/** Letters that are sent: a busy secretary, and no mailing list. */
	letter: { burst: 20, perSecond: 20 / 600 },
	/** What somebody reports: a whole evening of spam, and no flood of an owner's page. */
	report: { burst: 20, perSecond: 20 / 3600 },
	/** Pictures: a quick scroll through history asks for a hundred thumbnails. */
	media: { burst: 600, perSecond: 60 },
	/** Password guesses for one account: at most 20 in any 15 minutes, wherever they come from. */
	signIn: { burst: 10, perSecond: 10 / 900 },
	/** Codes of the second step that were wrong, for one account: at most 10 in any 15 minutes, of a million. */
	code: { burst: 5, perSecond: 5 / 900 },
	/** Challenges for passkeys, which every open sign-in page asks for now and then, from one address. */
	passkey: { burst: 200, perSecond: 200 / 900 },
	/** Sign-ins from one address, over all accounts: a household or a school shares one. */
	signInAddress: { burst: 100, perSecond: 100 / 900 },
	/** Accounts made from one address; forms that are refused do not count. Two classes of thirty register in a lesson. */
	register: { burst: 60, perSecond: 60 / 3600 },
	/** Forms of whoever is not signed in, of every kind and whatever becomes of them, from one address. */
	door: { burst: 400, perSecond: 400 / 900 },
	/** What a guest sends: a lively talk, and no flood. */
	guestSend: { burst: 10, perSecond: 0.5 },
	guestWrite: { burst: 15, perSecond: 0.5 },
	guestTyping: { burst: 5, perSecond: 0.5 },
	/** Everything of a person in one file: some hundred queries, and all their files. */
	export: { burst: 3, perSecond: 3 / 3600 },
	/** Guests from one address, and the names they try: a class comes in at once, and nobody asks a list of names. */
	guest: { burst: 40, perSecond: 40 / 3600 },
} as const satisfies Record<string, { burst: number; perSecond: number }>;
export type RateName = keyof typeof RATES;

/** What is counted by another rate for a guest. */
export const GUEST_RATES: Partial<Record<RateName, RateName>> = {
	send: "guestSend",
	write: "guestWrite",
	typing: "guestTyping",
};
