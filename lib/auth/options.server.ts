import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isOfClient } from "@/lib/auth/client-errors.server";
import {
	signOutSession,
	startVerifiedSession,
} from "@/lib/auth/commands.server";
import { DEVICE_COOKIE } from "@/lib/auth/device.server";
import { enterHalf, offerReturn, welcome } from "@/lib/auth/enter.server";
import { signInInput } from "@/lib/auth/input";
import { isSessionAlive } from "@/lib/auth/session.server";
import { checkCredentials } from "@/lib/auth/sign-in.server";
import { config } from "@/lib/config.server";
import { parseInput } from "@/lib/http/parse";
import { problemOf } from "@/lib/http/problem-of.server";
import { SESSION_DAYS } from "@/lib/limits";
import { logError } from "@/lib/log.server";
import { isProblemCode, type Problem } from "@/lib/problem";

const DAY_SECONDS = 86_400;

/** A refused sign-in. */
class Refused extends CredentialsSignin {
	constructor(readonly problem: Problem) {
		super();
		// Auth.js carries nothing but this word to the caller of its route; `routeProblem` reads it back.
		this.code = [problem.code, problem.retryAfterSeconds ?? ""].join(".");
	}
}

/** The problem behind an error that `signIn` threw, or null when it is something else (Next's own redirect, say). */
export function problemOfSignIn(error: unknown): Problem | null {
	return error instanceof Refused ? error.problem : null;
}

/** The problem in the address that Auth.js's route sends a refused sign-in to, or null when it was not refused. */
export function problemOfAddress(address: URL): Problem | null {
	if (!address.searchParams.has("error")) return null;
	const [code = "", seconds] = (address.searchParams.get("code") ?? "").split(
		".",
	);
	if (!isProblemCode(code)) return { code: "invalid" };
	return seconds ? { code, retryAfterSeconds: Number(seconds) } : { code };
}

/**
 * Auth.js with one provider. Its cookie carries only the id of a row in `sessions`; the row decides. Made anew for
 * each request, because its secret is read when asked.
 */
export const { handlers, signIn, signOut } = NextAuth(() => ({
	trustHost: true,
	secret: config.authSecret(),
	session: { strategy: "jwt", maxAge: SESSION_DAYS * DAY_SECONDS },
	pages: { signIn: "/sign-in", error: "/sign-in" },
	// A wrong password is no news, and nothing that was typed may reach a log.
	logger: {
		error: (error) => {
			if (!isOfClient(error)) logError("auth", error);
		},
		warn: () => {},
		debug: () => {},
	},
	providers: [
		Credentials({
			credentials: { handle: {}, password: {} },
			authorize: (typed, request) => authorize(typed, request),
		}),
	],
	events: {
		async signOut(message) {
			const token = "token" in message ? message.token : null;
			if (token?.sub && typeof token.sid === "string")
				await signOutSession(token.sub, token.sid);
		},
	},
	callbacks: {
		async jwt({ token, user }) {
			const sid = user ? (user as { sid?: string }).sid : token.sid;
			if (!user && !(await isSessionAlive(sid))) return null;
			return { sub: token.sub, sid };
		},
		session: ({ session, token }) => ({
			expires: session.expires,
			user: { id: token.sub },
		}),
	},
}));

async function authorize(typed: unknown, request: Request) {
	const input = parseInput(signInInput, typed);
	if (!input.ok) throw new Refused(input.problem);
	try {
		const device = (await cookies()).get(DEVICE_COOKIE)?.value;
		const person = await checkCredentials(input.value, device);
		if (!person.ok) throw new Refused(person.problem);
		const { personId, language, needsCode, isLeaving } = person.value;
		if (needsCode) {
			await enterHalf(person.value);
			throw new Refused({ code: "code_needed" });
		}
		if (isLeaving) {
			await offerReturn(personId);
			throw new Refused({ code: "leaving" });
		}
		const sid = await startVerifiedSession(
			person.value,
			request.headers.get("user-agent"),
		);
		if (!sid) throw new Refused({ code: "wrong_credentials" });
		await welcome({ personId, language });
		return { id: personId, sid };
	} catch (error) {
		// Auth.js would answer "Configuration" for a database that is away for a moment.
		if (error instanceof Refused) throw error;
		throw new Refused(problemOf("auth", error));
	}
}
