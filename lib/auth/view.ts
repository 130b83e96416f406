import type { Problem } from "@/lib/problem";

/** A signed-in device, as its person sees it in the settings. */
export type SessionView = {
	id: string;
	/** "Chrome on Android". */
	deviceLabel: string;
	/** Days (YYYY-MM-DD), never finer. */
	signedInOn: string;
	lastSeenOn: string;
	isCurrent: boolean;
};

/** An invite link. `token` is derived anew each time it is shown; the address around it is the browser's own. */
export type InviteView = {
	id: string;
	token: string;
	usesMax: number;
	usesCount: number;
	/** ISO 8601. */
	expiresAt: string;
	state: "open" | "used_up" | "expired" | "revoked";
	/** Who made it; only the owner sees those of others. */
	createdBy: string;
	isMine: boolean;
};

/** A sheet of invite cards, each of which lets one person in. */
export type SheetView = {
	id: string;
	/** ISO 8601. */
	createdAt: string;
	expiresAt: string;
	count: number;
	usedCount: number;
	/** How many still open the door. */
	openCount: number;
	createdBy: string;
	isMine: boolean;
};

/** A sheet as it is printed: the cards that still open the door. */
export type SheetCardsView = {
	expiresAt: string;
	cards: { id: string; token: string }[];
};

/** Who may register now: nobody before there is an owner, then by the owner's choice. */
export type RegistrationView = {
	serverName: string;
	registration: "not_set_up" | "invite" | "open";
};

/** What a form knows after it was sent: nothing yet, or why it was refused and what was typed. `count` tells refusals apart. */
export type FormState = {
	problem: Problem | null;
	values: Record<string, string>;
	count: number;
};
