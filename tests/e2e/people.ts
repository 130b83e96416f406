import type { Browser, BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import type { MadePerson } from "@/tests/factories";
import { testStack } from "@/tests/setup/stack";

// The commands read their settings from the environment: those of the product under test.
Object.assign(process.env, testStack()?.environment);

/** The account that `owner.setup.ts` makes by the set-up link before all other tests. */
export const OWNER = {
	handle: "olga",
	displayName: "Olga Owner",
	password: "Kitchen window 42",
};

const name = "authjs.session-token";

/** A registered person, made by the real commands, signed in on a browser of their own. */
export async function arrive(
	browser: Browser,
	over: { handle?: string; displayName?: string } = {},
	options: Parameters<Browser["newContext"]>[0] = {},
) {
	const { makePerson, signInCookie } = await import("@/tests/factories");
	const person = await makePerson(over);
	const context = await browser.newContext(options);
	await carryCookie(context, await signInCookie(person));
	const page: Page = await context.newPage();
	return { person, context, page };
}

/** The same person on another device. */
export async function arriveAgain(
	browser: Browser,
	person: MadePerson,
	options: Parameters<Browser["newContext"]>[0] = {},
) {
	const { secondSession, signInCookie } = await import("@/tests/factories");
	const again = await secondSession(person);
	const context = await browser.newContext(options);
	await carryCookie(context, await signInCookie(again));
	return { person: again, context, page: await context.newPage() };
}

/** The owner, on a browser of their own. */
export async function arriveAsOwner(
	browser: Browser,
	options: Parameters<Browser["newContext"]>[0] = {},
) {
	const { secondSession, signInCookie } = await import("@/tests/factories");
	const person = await secondSession({
		...(await owner()),
		displayName: OWNER.displayName,
		password: OWNER.password,
	});
	const context = await browser.newContext(options);
	await carryCookie(context, await signInCookie(person));
	return { person, context, page: await context.newPage() };
}

/** The path of an invite link of the owner's. */
export async function invitePath(usesMax = 1): Promise<string> {
	const { createInvite } = await import("@/lib/auth/invites.server");
	const { must } = await import("@/tests/factories");
	const made = await createInvite(await owner(), { usesMax, days: 1 });
	return `/register?invite=${must(made).token}`;
}

async function owner() {
	const { database } = await import("@/db/client");
	const { people } = await import("@/db/schema/people");
	const [row] = await database()
		.select({ personId: people.id, handle: people.handle })
		.from(people)
		.where(eq(people.role, "owner"));
	if (!row) throw new Error("owner.setup.ts has not run");
	return { ...row, role: "owner" as const, language: "en", sessionId: "" };
}

export async function carryCookie(context: BrowserContext, cookie: string) {
	const value = cookie.slice(name.length + 1);
	const url = testStack().url;
	await context.addCookies([
		{ name, value, url, httpOnly: true, sameSite: "Lax" },
	]);
}
