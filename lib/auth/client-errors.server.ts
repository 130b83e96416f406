import { sqlErrorCode } from "@/db/tx";

/** Auth.js's own names for what a request was refused for. */
const REFUSALS = new Set([
	"CredentialsSignin",
	"InvalidCallbackUrl",
	"MissingCSRF",
	"UnknownAction",
]);

/**
 * Whether an error of Auth.js is one that anybody can cause from outside: a wrong password, a cookie that is none. Written
 * down, those would be a way to fill the disk with a log. A database that fails while a session is looked up is not.
 */
export function isOfClient(error: Error): boolean {
	const { type, cause } = error as Error & { type?: string };
	if (type !== "JWTSessionError") return REFUSALS.has(type ?? "");
	const code = sqlErrorCode((cause as { err?: unknown } | undefined)?.err);
	// What decrypts the cookie gives its errors codes too, all of which begin so.
	return !code || code.startsWith("ERR_J");
}
