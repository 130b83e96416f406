import type {
	PublicKeyCredentialCreationOptionsJSON,
	PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";

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

/** What a browser is told so that it makes a key, and so that it shows one; the shapes are WebAuthn's own. */
export type PasskeyOptions = PublicKeyCredentialCreationOptionsJSON;
export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON;
