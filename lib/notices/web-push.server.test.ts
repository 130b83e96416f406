import { createPublicKey, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
	areKeys,
	authorizationFor,
	seal,
	topicOf,
	vapidKeysOf,
} from "./web-push.server";

/** https://www.rfc-editor.org/rfc/rfc8291#section-5 */
const EXAMPLE = {
	text: "When I grow up, I want to be a watermelon",
	p256dh:
		"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
	auth: "BTBZMqHH6r4Tts7J_aSIgg",
	privateKey: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
	salt: "DGv6ra1nlYgDCS1FRnbzlw",
	sealed:
		"DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
};
const from = (text: string) => Buffer.from(text, "base64url");

describe("a sealed message", () => {
	it("is the one of the standard's own example", () => {
		const sealed = seal(EXAMPLE.text, EXAMPLE, {
			salt: from(EXAMPLE.salt),
			privateKey: from(EXAMPLE.privateKey),
		});
		expect(sealed.toString("base64url")).toBe(EXAMPLE.sealed);
	});

	it("is another each time, and for keys that are ones only", () => {
		expect(seal("hei", EXAMPLE)).not.toEqual(seal("hei", EXAMPLE));
		expect(areKeys(EXAMPLE)).toBe(true);
		expect(areKeys({ ...EXAMPLE, auth: "short" })).toBe(false);
		const off = from(EXAMPLE.p256dh);
		off[64] = (off[64] ?? 0) ^ 1;
		expect(areKeys({ ...EXAMPLE, p256dh: off.toString("base64url") })).toBe(
			false,
		);
	});
});

describe("the server's key", () => {
	it("is the same after each start, another with another secret, and signs what its public half confirms", () => {
		const keys = vapidKeysOf("a secret");
		expect(vapidKeysOf("a secret").publicKey).toBe(keys.publicKey);
		expect(vapidKeysOf("another").publicKey).not.toBe(keys.publicKey);
		const header = authorizationFor(
			"https://push.example/x/1",
			{ keys, contact: "mailto:owner@example.org" },
			0,
		);
		const token = /^vapid t=([^,]+), k=(.+)$/.exec(header);
		const [head = "", claims = "", signature = ""] = (token?.[1] ?? "").split(
			".",
		);
		const point = from(token?.[2] ?? "");
		const isSigned = verify(
			"sha256",
			Buffer.from(`${head}.${claims}`),
			{
				key: createPublicKey({
					format: "jwk",
					key: {
						...{ kty: "EC", crv: "P-256" },
						x: point.subarray(1, 33).toString("base64url"),
						y: point.subarray(33).toString("base64url"),
					},
				}),
				dsaEncoding: "ieee-p1363",
			},
			from(signature),
		);
		expect(isSigned).toBe(true);
		expect(JSON.parse(from(claims).toString())).toEqual({
			aud: "https://push.example",
			exp: 43_200,
			sub: "mailto:owner@example.org",
		});
	});

	it("collapses by a name that says nothing", () => {
		expect(topicOf("conversation 1")).toMatch(/^[\w-]{32}$/);
	});
});
