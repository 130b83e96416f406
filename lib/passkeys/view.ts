/** A passkey, as its person sees it in the settings. */
export type PasskeyView = {
	id: string;
	name: string;
	/** Days (YYYY-MM-DD), never finer. */
	addedOn: string;
	lastUsedOn: string | null;
	/** The address it works at; a browser offers it nowhere else. */
	host: string;
	/** Its maker copies it between the person's devices. */
	isSynced: boolean;
};
