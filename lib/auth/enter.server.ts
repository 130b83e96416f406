import { eq } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { signOutSession } from "@/lib/auth/commands.server";
import {
	DEVICE_COOKIE,
	DEVICE_DAYS,
	deviceCookie,
} from "@/lib/auth/device.server";
import {
	EXPORT_COOKIE,
	HALF_COOKIE,
	HALF_SECONDS,
	halfCookie,
	RETURN_COOKIE,
} from "@/lib/auth/half.server";
import { newSessionCookie, viewerOf } from "@/lib/auth/session.server";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { SESSION_DAYS } from "@/lib/limits";
import { ok, type Result, refuse } from "@/lib/problem";

const DAY_SECONDS = 86_400;
const COMMON = { httpOnly: true, sameSite: "lax", path: "/" } as const;

/** A session that was just opened in the database, and whose it is. */
export type Entered = { personId: string; sessionId: string; language: string };

/**
 * Gives this browser the cookie of a session that something other than a password alone opened: a code, a passkey, a new
 * password by a link. Runs where a cookie can be set. Refuses `leaving` who has deleted their account: all that is open to
 * them is the way back.
 */
export async function enter(entered: Entered): Promise<Result<null>> {
	const { personId, sessionId } = entered;
	if (await isGone(personId)) {
		await signOutSession(personId, sessionId);
		await offerReturn(personId);
		return refuse("leaving");
	}
	const isSecure = await isOverHttps();
	const maxAge = SESSION_DAYS * DAY_SECONDS;
	const cookie = await newSessionCookie(entered, isSecure, maxAge);
	await welcome(entered);
	const jar = await cookies();
	jar.set(cookie.name, cookie.value, { ...COMMON, secure: isSecure, maxAge });
	return ok();
}

async function isGone(personId: string): Promise<boolean> {
	const [row] = await database()
		.select({ role: people.role })
		.from(people)
		.where(eq(people.id, personId));
	return row?.role === "gone";
}

/** Lets this browser go on to the page that asks whether a deleted account is to come back. */
export async function offerReturn(personId: string): Promise<void> {
	const jar = await cookies();
	if (jar.has(HALF_COOKIE)) jar.delete(HALF_COOKIE);
	await offer(personId, "return", RETURN_COOKIE);
}

/** Lets this browser fetch all data of who has just given their password. */
export async function offerExport(personId: string): Promise<void> {
	await offer(personId, "export", EXPORT_COOKIE);
}

async function offer(
	personId: string,
	purpose: "return" | "export",
	name: string,
): Promise<void> {
	const [person] = await database()
		.select({ passwordHash: people.passwordHash })
		.from(people)
		.where(eq(people.id, personId));
	if (!person) return;
	const cookie = halfCookie({ personId, ...person }, Date.now(), purpose);
	(await cookies()).set(name, cookie, {
		...COMMON,
		sameSite: "strict",
		secure: await isOverHttps(),
		maxAge: HALF_SECONDS,
	});
}

/** What else happens to a browser in which somebody signs in: the former session ends, and it is known from here on. */
export async function welcome({
	personId,
	language,
}: Omit<Entered, "sessionId">): Promise<void> {
	const [jar, sent] = await Promise.all([cookies(), headers()]);
	// Its cookie is about to be overwritten: nobody could end it but from the list.
	const former = await viewerOf(sent.get("cookie"));
	if (former) await signOutSession(former.personId, former.sessionId);
	await rememberDevice(personId);
	if (jar.has(HALF_COOKIE)) jar.delete(HALF_COOKIE);
	// The pages speak the person's own language from here on, on whatever device this is.
	jar.set(LOCALE_COOKIE, language, {
		...COMMON,
		maxAge: DEVICE_DAYS * DAY_SECONDS,
	});
}

/** From here on this browser is one on which that person has been. */
export async function rememberDevice(personId: string): Promise<void> {
	const jar = await cookies();
	const before = jar.get(DEVICE_COOKIE)?.value;
	jar.set(DEVICE_COOKIE, deviceCookie(before, personId), {
		...COMMON,
		secure: await isOverHttps(),
		maxAge: DEVICE_DAYS * DAY_SECONDS,
	});
}

/** Lets this browser go on to the page that asks for the code. */
export async function enterHalf(person: {
	personId: string;
	passwordHash: string;
}): Promise<void> {
	const jar = await cookies();
	jar.set(HALF_COOKIE, halfCookie(person), {
		...COMMON,
		sameSite: "strict",
		secure: await isOverHttps(),
		maxAge: HALF_SECONDS,
	});
}

async function isOverHttps(): Promise<boolean> {
	return (await headers()).get("x-forwarded-proto") === "https";
}
