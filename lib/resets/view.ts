/** A link to a new password, as the owner sees it the one time it is shown. */
export type ResetLinkView = {
	token: string;
	handle: string;
	displayName: string;
	/** ISO 8601. */
	expiresAt: string;
	isThorough: boolean;
};

/** Whose password a living link sets. */
export type ResetView = { handle: string; displayName: string };
