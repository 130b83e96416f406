import { decode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { isOfClient } from "@/lib/auth/client-errors.server";

const named = (type: string, err?: unknown) =>
	Object.assign(new Error("x", { cause: { err } }), { type });

it("a cookie that is none is no news", async () => {
	for (const token of ["made-up", "a.b.c.d.e", "eyJhbGciOiJkaXIifQ..a.b.c"]) {
		const error = await decode({ token, secret: "s", salt: "s" }).catch(
			(thrown: unknown) => thrown,
		);
		expect(error).toBeInstanceOf(Error);
		expect(isOfClient(named("JWTSessionError", error))).toBe(true);
	}
});

it("a wrong password or address is no news, a failure of ours is", () => {
	expect(isOfClient(named("CredentialsSignin"))).toBe(true);
	expect(isOfClient(named("InvalidCallbackUrl"))).toBe(true);
	for (const code of ["ER_NO_SUCH_TABLE", "ECONNREFUSED"]) {
		const failure = Object.assign(new Error(), { code });
		expect(isOfClient(named("JWTSessionError", failure))).toBe(false);
	}
	expect(isOfClient(named("CallbackRouteError"))).toBe(false);
	expect(isOfClient(new TypeError("x"))).toBe(false);
});
