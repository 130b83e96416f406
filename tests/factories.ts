import { encode } from "next-auth/jwt";
import { refusable } from "@/db/tx";
import { startSession } from "@/lib/auth/commands.server";
import { hashPassword } from "@/lib/auth/password.server";
import { openSetup, setUpServer } from "@/lib/auth/setup.server";
import { createPerson, type NewPerson } from "@/lib/people/commands.server";
import type { Result } from "@/lib/problem";
import type { Viewer } from "@/lib/viewer";

/** What every made person signs in with. Hashed once per process: the hash is real, only the work is not repeated. */
export const PASSWORD = "Kitchen window 42";
let passwordHash: Promise<string> | undefined;

export type MadePerson = Viewer & { displayName: string; password: string };

let count = 0;
const unique = () =>
	`${Date.now().toString(36)}${(count++).toString(36)}${Math.random().toString(36).slice(2, 6)}`;

/** The value of a Result that a test takes for granted; a refusal fails the test by its code. */
export function must<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
	return result.value;
}

/** A registered person with one living session, made by the real commands. Override only what the test is about. */
export async function makePerson(
	over: Partial<
		Pick<NewPerson, "handle" | "displayName" | "language" | "email">
	> & {
		userAgent?: string;
	} = {},
): Promise<MadePerson> {
	passwordHash ??= hashPassword(PASSWORD, "known").then(must);
	const person: NewPerson = {
		handle: over.handle ?? `p${unique()}`,
		displayName: over.displayName ?? "Somebody",
		language: over.language ?? "en",
		email: over.email ?? null,
		passwordHash: await passwordHash,
		role: "member",
	};
	const { personId } = must(await refusable((tx) => createPerson(tx, person)));
	const sessionId = await startSession(personId, over.userAgent ?? null);
	return {
		personId,
		sessionId,
		handle: person.handle,
		role: "member",
		language: person.language,
		displayName: person.displayName,
		password: PASSWORD,
	};
}

/** The owner, who came by the one-time set-up link. Once in each database. */
export async function makeOwner(
	over: { handle?: string; displayName?: string } = {},
): Promise<MadePerson> {
	const path = await openSetup();
	if (!path) throw new Error("this database has an owner already");
	const owner = {
		handle: over.handle ?? `o${unique()}`,
		displayName: over.displayName ?? "The Owner",
		language: "en" as const,
	};
	const { personId } = must(
		await setUpServer({
			...owner,
			email: null,
			password: PASSWORD,
			token: path.slice("/setup/".length),
			serverName: "Chit Chat",
		}),
	);
	const sessionId = await startSession(personId, null);
	return { ...owner, personId, sessionId, role: "owner", password: PASSWORD };
}

/** Another session of the same person: a second device. */
export async function secondSession(
	person: MadePerson,
	userAgent: string | null = null,
): Promise<MadePerson> {
	const sessionId = await startSession(person.personId, userAgent);
	return { ...person, sessionId };
}

/** The Cookie header of a person's session, as a browser on http would send it. */
export async function signInCookie(person: Viewer): Promise<string> {
	const name = "authjs.session-token";
	const value = await encode({
		token: { sub: person.personId, sid: person.sessionId },
		secret: process.env.AUTH_SECRET ?? "",
		salt: name,
		maxAge: 90 * 86_400,
	});
	return `${name}=${value}`;
}
