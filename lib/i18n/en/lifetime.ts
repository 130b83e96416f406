const LASTS: Record<number, string> = {
	3600: "1 hour",
	86400: "1 day",
	604800: "1 week",
	2419200: "4 weeks",
};

/** Messages that disappear: how long they stay, and who said so. */
export const lifetime = {
	title: "Disappearing messages",
	lead: "New messages go from every device and from the server after this time. Those that are there already stay as they are.",
	off: "Off: messages stay",
	lasts: (seconds: number) => LASTS[seconds] ?? "",
	line: (who: string, lasts: string) =>
		`${who} set messages to disappear after ${lasts}`,
	lineOff: (who: string) => `${who} let messages stay`,
	disappears: "This message disappears",
	isOn: (lasts: string) => `Messages disappear after ${lasts}`,
};
