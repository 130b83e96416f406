import { hash, verify } from "@node-rs/argon2";
import { createLine, type Line, type Standing } from "@/lib/auth/line";
import { passwordLengthProblem } from "@/lib/auth/rules";
import { HASHES_AT_ONCE, HASHES_WAITING_MAX } from "@/lib/limits";
import { canonicalHandle } from "@/lib/people/handle";
import { ok, type ProblemCode, type Result } from "@/lib/problem";

/** OWASP's first choice for argon2id (the library's default algorithm): 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of 32 random bytes nobody has kept, verified in vain for user names that do not exist: same work, same time. */
const NOBODY =
	"$argon2id$v=19$m=19456,t=2,p=1$/vG76AH7KKV23zVPStZU2Q$xHSIzqWTxtKkMziOg7kkTQr83Njmo2IrCQTC97oCUxc";

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
 * and changing it would make two passwords one). Assumes `passwordProblem` found nothing. Refuses `busy`.
 */
export function hashPassword(
	password: string,
	standing: Standing,
): Promise<Result<string>> {
	return line()(standing, () => hash(password, COST));
}

/** Whether a password opens a hash; with no hash it takes the same time and never does. Refuses `busy`. */
export async function verifyPassword(
	passwordHash: string | null,
	password: string,
	standing: Standing,
): Promise<Result<boolean>> {
	if (passwordLengthProblem(password) === "too_long") return ok(false);
	const opens = await line()(standing, () =>
		verify(passwordHash ?? NOBODY, password),
	);
	return opens.ok ? ok(passwordHash !== null && opens.value) : opens;
}

let common: Promise<ReadonlySet<string>> | undefined;

/** zxcvbn's list of the most used passwords; 490 KB, so only loaded by a process that sees a new password. */
function commonPasswords(): Promise<ReadonlySet<string>> {
	common ??= import("@zxcvbn-ts/language-common").then(
		({ dictionary }) => new Set(dictionary["passwords-common"]),
	);
	return common;
}

/** One line for the process, in which both bundles stand. */
function line(): Line {
	const holder = globalThis as { [KEY]?: Line };
	holder[KEY] ??= createLine(HASHES_AT_ONCE, HASHES_WAITING_MAX);
	return holder[KEY];
}
