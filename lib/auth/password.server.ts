import { hash, verify } from "@node-rs/argon2";
import { passwordLengthProblem } from "@/lib/auth/rules";
import { canonicalHandle } from "@/lib/people/handle";
import type { ProblemCode } from "@/lib/problem";

/** OWASP's first choice for argon2id (the library's default algorithm): 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each hash holds 19 MiB and one core for some 30 ms; two at once leave a Raspberry Pi able to serve. */
const HASHES_AT_ONCE = 2;

/** A hash of 32 random bytes nobody has kept, verified in vain for user names that do not exist: same work, same time. */
const NOBODY =
	"$argon2id$v=19$m=19456,t=2,p=1$/vG76AH7KKV23zVPStZU2Q$xHSIzqWTxtKkMziOg7kkTQr83Njmo2IrCQTC97oCUxc";

type Queue = { running: number; waiting: (() => void)[] };
const KEY = Symbol.for("chit-chat.hashes");

/**
 * What is wrong with a new password for `handle`, or null: its length, then whether it is the user name or one of
 * the 49,000 most used. No rule about kinds of characters. Cheap, so it comes before any hashing.
 */
export async function passwordProblem(
	password: string,
	handle: string,
): Promise<ProblemCode | null> {
	const problem = passwordLengthProblem(password);
	if (problem) return problem;
	if (canonicalHandle(password) === handle) return "password_common";
	const common = await commonPasswords();
	return common.has(password.toLowerCase()) ? "password_common" : null;
}

/**
 * The hash of a password, exactly as typed: not trimmed, not normalised (browsers send what the keyboard composes,
 * and changing it would make two passwords one). Assumes `passwordProblem` found nothing.
 */
export function hashPassword(password: string): Promise<string> {
	return oneOfFew(() => hash(password, COST));
}

/** Whether a password opens a hash; with no hash it takes the same time and never does. */
export async function verifyPassword(
	passwordHash: string | null,
	password: string,
): Promise<boolean> {
	if (passwordLengthProblem(password) === "too_long") return false;
	const opens = await oneOfFew(() => verify(passwordHash ?? NOBODY, password));
	return passwordHash !== null && opens;
}

let common: Promise<ReadonlySet<string>> | undefined;

/** zxcvbn's list of the most used passwords; 490 KB, so only loaded by a process that sees a new password. */
function commonPasswords(): Promise<ReadonlySet<string>> {
	common ??= import("@zxcvbn-ts/language-common").then(
		({ dictionary }) => new Set(dictionary["passwords-common"]),
	);
	return common;
}

/** Runs heavy work, at most HASHES_AT_ONCE in the process; the rest wait in line. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
	const holder = globalThis as { [KEY]?: Queue };
	holder[KEY] ??= { running: 0, waiting: [] };
	const queue = holder[KEY];
	if (queue.running >= HASHES_AT_ONCE)
		await new Promise<void>((resolve) => queue.waiting.push(resolve));
	else queue.running++;
	try {
		return await work();
	} finally {
		// The place is handed on, not given up, so that nobody overtakes who waits.
		const next = queue.waiting.shift();
		if (next) next();
		else queue.running--;
	}
}
