import { beginTwoStep, finishTwoStep } from "@/lib/two-step/commands.server";
import { codeOf, stepAt } from "@/lib/two-step/totp.server";
import { type MadePerson, makePerson, must, PASSWORD } from "@/tests/factories";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The secret in an otpauth address, read as an app reads it. */
export function secretOf(address: string): Buffer {
	const spelled = new URL(address).searchParams.get("secret") ?? "";
	const bits = [...spelled]
		.map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0"))
		.join("");
	const bytes = bits.match(/.{8}/g) ?? [];
	return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

/** A person whose second step is on, what their app knows, and their recovery codes. */
export async function withTwoStep(made?: MadePerson) {
	const person = made ?? (await makePerson());
	const { address } = must(await beginTwoStep(person, { current: PASSWORD }));
	const secret = secretOf(address);
	const code = codeOf(secret, stepAt(Date.now()));
	const { codes } = must(await finishTwoStep(person, { code }));
	return { person, secret, codes };
}
