/** Somebody who is here for a while, for who may end that. */
export type GuestView = {
	id: string;
	/** As they gave it, without the mark. */
	name: string;
	/** ISO 8601. */
	expiresAt: string;
};
