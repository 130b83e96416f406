import type { AddPasskeyInput, PasskeySignInInput } from "@/lib/passkeys/input";
import type { PasskeyOptions, PasskeyQuestion } from "@/lib/passkeys/view";

/** Whether this browser can use passkeys at all; outside a secure context none can. */
export function hasPasskeys(): boolean {
	return typeof PublicKeyCredential === "function";
}

/** Whether the browser offers passkeys among the names it fills in. */
export async function offersPasskeys(): Promise<boolean> {
	if (!hasPasskeys()) return false;
	const asked = PublicKeyCredential.isConditionalMediationAvailable?.();
	return (await asked?.catch(() => false)) ?? false;
}

/**
 * Asks the person to show a passkey: at once, or (`isQuiet`) among the names that the browser fills in, for as long as the page
 * is open. Null when they did not, or something else was asked meanwhile.
 */
export async function showPasskey(
	question: PasskeyQuestion,
	isQuiet: boolean,
): Promise<PasskeySignInInput["response"] | null> {
	const { startAuthentication } = await import("@simplewebauthn/browser");
	try {
		return await startAuthentication({
			optionsJSON: question,
			useBrowserAutofill: isQuiet,
		});
	} catch {
		// Cancelled, timed out, or no key here: browsers tell these apart as little as they can.
		return null;
	}
}

/** Stops waiting for a passkey. */
export async function stopShowing(): Promise<void> {
	const { WebAuthnAbortService } = await import("@simplewebauthn/browser");
	WebAuthnAbortService.cancelCeremony();
}

/** Asks the device to make a passkey. "known" when it has one for this account, null when the person stopped it. */
export async function makePasskey(
	options: PasskeyOptions,
): Promise<AddPasskeyInput["response"] | "known" | null> {
	const { startRegistration } = await import("@simplewebauthn/browser");
	try {
		const made = await startRegistration({ optionsJSON: options });
		const { transports = [] } = made.response;
		return { ...made, response: { ...made.response, transports } };
	} catch (error) {
		return (error as Error).name === "InvalidStateError" ? "known" : null;
	}
}
