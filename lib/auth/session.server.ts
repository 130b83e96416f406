import { and, eq, gt, ne, or } from "drizzle-orm";
import { decode, encode } from "next-auth/jwt";
import { database } from "@/db/client";
import { sessions } from "@/db/schema/auth";
import { guests, people } from "@/db/schema/people";
import { config } from "@/lib/config.server";
import { ENDED_CACHE_MS, SESSION_CACHE_MS, SESSION_DAYS } from "@/lib/limits";
import type { Viewer } from "@/lib/viewer";

/** Auth.js names its cookie by whether the page came over https. */
const COOKIE_NAMES = ["__Secure-authjs.session-token", "authjs.session-token"];
const CACHE_MAX = 5_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What is known of a session: who it is, asked at that time; an ended one stays ended. */
type Checked = {
	viewer: Promise<Viewer | null>;
	checkedAtMs: number;
	isEnded: boolean;
};
/** What a cookie says, decrypted. */
type Named = { sessionId: string; renewAtMs: number };
type Cache = { cookies: Map<string, Named>; checked: Map<string, Checked> };
const KEY = Symbol.for("chit-chat.sessions");

/** One cache per process, shared by both bundles: which session a cookie names, and who that session is. */
function cache(): Cache {
	const holder = globalThis as { [KEY]?: Cache };
	holder[KEY] ??= { cookies: new Map(), checked: new Map() };
	return holder[KEY];
}

/**
 * Who sends this Cookie header, or null when nobody is signed in or the session has ended. The cookie is only a
 * name for a row in `sessions`: a deleted row is a dead cookie, within SESSION_CACHE_MS in other processes and at
 * once in the one that deleted it.
 */
export async function viewerOf(
	cookieHeader: string | null,
): Promise<Viewer | null> {
	const sessionId = await sessionIdOf(cookieHeader);
	return sessionId ? viewerOfSession(sessionId) : null;
}

/** Forgets what is known of these sessions; called by whatever ends them or changes the person. */
export function forgetSessions(sessionIds: string[]): void {
	for (const id of sessionIds) cache().checked.delete(id);
}

/** Whether a session still lives; for Auth.js, which has the id from its own token. */
export async function isSessionAlive(sessionId: unknown): Promise<boolean> {
	if (typeof sessionId !== "string") return false;
	return (await viewerOfSession(sessionId)) !== null;
}

/**
 * A fresh cookie (a Set-Cookie header) for a session in use whose cookie is a day old, else null: the cookie lives
 * SESSION_DAYS from its last use, as the row does. Whoever does not take it is offered another an hour later. Pages cannot
 * set cookies while they are drawn, so routes do; the browser asks them whenever its socket connects.
 */
export async function renewedCookie(
	cookieHeader: string | null,
	viewer: Viewer,
): Promise<string | null> {
	// A guest's cookie was made for as long as the visit.
	if (viewer.role === "guest") return null;
	const found = sessionCookie(cookieHeader ?? "");
	const named = found && cache().cookies.get(found.value);
	const nowMs = Date.now();
	if (!found || !named || nowMs < named.renewAtMs) return null;
	named.renewAtMs = nowMs + HOUR_MS;
	const value = await cookieValue(
		found.name,
		viewer,
		(SESSION_DAYS * DAY_MS) / 1000,
	);
	const expires = new Date(nowMs + SESSION_DAYS * DAY_MS).toUTCString();
	const secure = found.name.startsWith("__Secure-") ? "; Secure" : "";
	return `${found.name}=${value}; Path=/; Expires=${expires}; HttpOnly${secure}; SameSite=Lax`;
}

/** The cookie of a session that no password opened (a guest's), as Auth.js would make it. */
export async function newSessionCookie(
	session: Pick<Viewer, "personId" | "sessionId">,
	isSecure: boolean,
	maxAgeSeconds: number,
): Promise<{ name: string; value: string }> {
	const name = COOKIE_NAMES[isSecure ? 0 : 1] ?? "";
	return { name, value: await cookieValue(name, session, maxAgeSeconds) };
}

function cookieValue(
	name: string,
	{ personId, sessionId }: Pick<Viewer, "personId" | "sessionId">,
	maxAge: number,
): Promise<string> {
	return encode({
		token: { sub: personId, sid: sessionId },
		secret: config.authSecret(),
		salt: name,
		maxAge,
	});
}

/** The session that a Cookie header names, without asking whether it still lives. */
async function sessionIdOf(
	cookieHeader: string | null,
): Promise<string | null> {
	const found = sessionCookie(cookieHeader ?? "");
	if (!found) return null;
	// Decrypting costs 0.1 ms, and the same cookie comes with every request.
	const known = cache().cookies.get(found.value);
	if (known) return known.sessionId;
	const token = await decode({
		token: found.value,
		secret: config.authSecret(),
		salt: found.name,
	}).catch(() => null);
	if (typeof token?.sid !== "string") return null;
	const renewAtMs = (token.iat ?? 0) * 1000 + DAY_MS;
	remember(cache().cookies, found.value, { sessionId: token.sid, renewAtMs });
	return token.sid;
}

function sessionCookie(header: string): { name: string; value: string } | null {
	for (const name of COOKIE_NAMES) {
		const start = header.startsWith(`${name}=`)
			? 0
			: header.indexOf(`; ${name}=`) + 2;
		if (start === 1) continue;
		const value = header.slice(start + name.length + 1).split(";", 1)[0];
		if (value) return { name, value };
	}
	return null;
}

/**
 * Asks the database at most once in SESSION_CACHE_MS, for all who ask meanwhile; about a session that has ended far
 * less often, so that whoever goes on sending a dead cookie costs nothing.
 */
function viewerOfSession(sessionId: string): Promise<Viewer | null> {
	// Not the clock on the wall: one that is set back would keep an ended session alive.
	const nowMs = performance.now();
	const known = cache().checked.get(sessionId);
	const keptMs = known?.isEnded ? ENDED_CACHE_MS : SESSION_CACHE_MS;
	if (known && nowMs - known.checkedAtMs < keptMs) return known.viewer;
	const viewer = readViewer(sessionId);
	const checked: Checked = { viewer, checkedAtMs: nowMs, isEnded: false };
	remember(cache().checked, sessionId, checked);
	viewer.then(
		(found) => {
			checked.isEnded = found === null;
		},
		// Not known after all.
		() => {
			if (cache().checked.get(sessionId) === checked)
				forgetSessions([sessionId]);
		},
	);
	return viewer;
}

async function readViewer(sessionId: string): Promise<Viewer | null> {
	const now = new Date();
	const [row] = await database()
		.select({
			personId: people.id,
			handle: people.handle,
			role: people.role,
			language: people.language,
			look: people.look,
			lastSeenOn: sessions.lastSeenOn,
		})
		.from(sessions)
		.innerJoin(people, eq(people.id, sessions.personId))
		.leftJoin(guests, eq(guests.personId, people.id))
		.where(
			and(
				eq(sessions.id, sessionId),
				gt(sessions.expiresAt, now),
				ne(people.role, "gone"),
				// A visit is over when its time is, whether or not anybody has swept up.
				or(ne(people.role, "guest"), gt(guests.expiresAt, now)),
			),
		);
	if (!row || row.role === "gone") return null;
	const { lastSeenOn, role, ...viewer } = row;
	if (role !== "guest") await noteSeen(sessionId, lastSeenOn, now);
	return { ...viewer, role, sessionId };
}

/** Once a day a session that is used is marked as seen, and lives SESSION_DAYS from there. */
async function noteSeen(
	sessionId: string,
	lastSeenOn: string,
	now: Date,
): Promise<void> {
	const today = now.toISOString().slice(0, 10);
	if (lastSeenOn >= today) return;
	await database()
		.update(sessions)
		.set({
			lastSeenOn: today,
			expiresAt: new Date(now.getTime() + SESSION_DAYS * DAY_MS),
		})
		.where(eq(sessions.id, sessionId));
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
	map.delete(key);
	map.set(key, value);
	if (map.size > CACHE_MAX) map.delete(map.keys().next().value as string);
}
