import {
	createHash,
	createSign,
	generateKeyPairSync,
	type KeyObject,
	randomBytes,
} from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { addPasskey, beginPasskey } from "@/lib/passkeys/commands.server";
import type { Place } from "@/lib/passkeys/place.server";
import { type MadePerson, must } from "@/tests/factories";

const UP = 0x01;
const UV = 0x04;
const AT = 0x40;

type Asked = { challenge: string; origin: string; host: string };
type Bent = {
	/** Without asking the person. */
	isUnverified?: boolean;
	userHandle?: string;
	/** What the counter says instead of going up by one. */
	counter?: number;
};

/** A passkey device in software: one key, ES256, as the W3C's specification has it. */
export class Authenticator {
	readonly id = randomBytes(32).toString("base64url");
	#counter = 0;
	#userHandle = "";
	readonly #keys: { privateKey: KeyObject; publicKey: KeyObject };

	constructor() {
		this.#keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
	}

	/** Answers `navigator.credentials.create()`. */
	create(asked: Asked & { userHandle: string }, bent: Bent = {}) {
		this.#userHandle = asked.userHandle;
		const jwk = this.#keys.publicKey.export({ format: "jwk" });
		const at = (part: string | undefined) =>
			new Uint8Array(Buffer.from(part ?? "", "base64url"));
		const cose = new Map<number, number | Uint8Array<ArrayBuffer>>([
			[1, 2],
			[3, -7],
			[-1, 1],
			[-2, at(jwk.x)],
			[-3, at(jwk.y)],
		]);
		const id = Buffer.from(this.id, "base64url");
		const length = Buffer.alloc(2);
		length.writeUInt16BE(id.length);
		const authData = Buffer.concat([
			this.#head(asked, AT, bent),
			Buffer.alloc(16),
			length,
			id,
			isoCBOR.encode(cose),
		]);
		const attestation = new Map<string, unknown>([
			["fmt", "none"],
			["attStmt", new Map()],
			["authData", new Uint8Array(authData)],
		]);
		return {
			...this.#credential(),
			response: {
				clientDataJSON: clientData("webauthn.create", asked),
				attestationObject: Buffer.from(
					isoCBOR.encode(attestation as never),
				).toString("base64url"),
				transports: ["internal"],
			},
		};
	}

	/** Answers `navigator.credentials.get()`. */
	get(asked: Asked, bent: Bent = {}) {
		const clientDataJSON = clientData("webauthn.get", asked);
		const authData = this.#head(asked, 0, bent);
		const hash = createHash("sha256")
			.update(Buffer.from(clientDataJSON, "base64url"))
			.digest();
		const signature = createSign("sha256")
			.update(Buffer.concat([authData, hash]))
			.sign(this.#keys.privateKey);
		return {
			...this.#credential(),
			response: {
				clientDataJSON,
				authenticatorData: authData.toString("base64url"),
				signature: signature.toString("base64url"),
				userHandle: bent.userHandle ?? this.#userHandle,
			},
		};
	}

	#credential() {
		return { id: this.id, rawId: this.id, type: "public-key" as const };
	}

	#head({ host }: Asked, flags: number, bent: Bent): Buffer {
		this.#counter = bent.counter ?? this.#counter + 1;
		const counter = Buffer.alloc(4);
		counter.writeUInt32BE(this.#counter);
		return Buffer.concat([
			createHash("sha256").update(host).digest(),
			Buffer.from([flags | UP | (bent.isUnverified ? 0 : UV)]),
			counter,
		]);
	}
}

function clientData(type: string, { challenge, origin }: Asked): string {
	return Buffer.from(
		JSON.stringify({ type, challenge, origin, crossOrigin: false }),
	).toString("base64url");
}

/** Where the tests' browsers are. */
export const PLACE: Place = {
	host: "chat.local",
	origins: ["https://chat.local"],
};
export const HERE = { host: PLACE.host, origin: "https://chat.local" };

/** A device with a passkey of this person. */
export async function makePasskey(
	person: MadePerson,
	name = "Phone",
): Promise<Authenticator> {
	const device = new Authenticator();
	const { challenge, user } = must(
		await beginPasskey(person, { current: person.password }, PLACE),
	);
	const response = device.create({ ...HERE, challenge, userHandle: user.id });
	must(await addPasskey(person, { name, response }, PLACE));
	return device;
}
