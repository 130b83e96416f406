import {
	createCipheriv,
	createECDH,
	createHash,
	createHmac,
	createPrivateKey,
	hkdfSync,
	type KeyObject,
	randomBytes,
	sign,
} from "node:crypto";

/** Where a device can be woken, as its browser gave it. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };
/** Who wakes it: our key, and an address by which the push service reaches whoever runs this server. */
export type Sender = { keys: VapidKeys; contact: string };
export type VapidKeys = { publicKey: string; privateKey: KeyObject };

const CURVE = "prime256v1";
/** The order of P-256, less one: a private key is a number from one to this. */
const ORDER_LESS_ONE =
	0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550n;
const RECORD_BYTES = 4_096;
/** Half of what RFC 8292 allows, so that a clock that is off does no harm. */
const TOKEN_SECONDS = 12 * 3_600;

/**
 * The server's own key (RFC 8292), made from its secret: there is nothing more to keep, to back up or to lose. With another
 * secret all sessions end, and with them all subscriptions.
 */
export function vapidKeysOf(secret: string): VapidKeys {
	const seed = Buffer.from(
		hkdfSync("sha256", secret, "", "chit-chat vapid key 1", 48),
	);
	const number = (BigInt(`0x${seed.toString("hex")}`) % ORDER_LESS_ONE) + 1n;
	const scalar = Buffer.from(number.toString(16).padStart(64, "0"), "hex");
	const pair = createECDH(CURVE);
	pair.setPrivateKey(scalar);
	const point = pair.getPublicKey();
	const privateKey = createPrivateKey({
		format: "jwk",
		key: {
			kty: "EC",
			crv: "P-256",
			d: scalar.toString("base64url"),
			x: point.subarray(1, 33).toString("base64url"),
			y: point.subarray(33).toString("base64url"),
		},
	});
	return { publicKey: point.toString("base64url"), privateKey };
}

/** The Authorization header of RFC 8292 for one push service. */
export function authorizationFor(
	endpoint: string,
	{ keys, contact }: Sender,
	nowMs: number,
): string {
	const part = (value: object) =>
		Buffer.from(JSON.stringify(value)).toString("base64url");
	const claims = {
		aud: new URL(endpoint).origin,
		exp: Math.floor(nowMs / 1_000) + TOKEN_SECONDS,
		sub: contact,
	};
	const signed = `${part({ typ: "JWT", alg: "ES256" })}.${part(claims)}`;
	const signature = sign("sha256", Buffer.from(signed), {
		key: keys.privateKey,
		dsaEncoding: "ieee-p1363",
	}).toString("base64url");
	return `vapid t=${signed}.${signature}, k=${keys.publicKey}`;
}

/** What makes each message another: fresh every time, given only by the test of RFC 8291's own example. */
export type Fresh = { salt: Buffer; privateKey: Buffer };

/**
 * Seals a message for one device (RFC 8291, aes128gcm of RFC 8188, one record): the push service that carries it reads
 * nothing. Throws when the device's key is no point of the curve.
 */
export function seal(
	text: string,
	{ p256dh, auth }: Pick<PushTarget, "p256dh" | "auth">,
	fresh?: Fresh,
): Buffer {
	const device = Buffer.from(p256dh, "base64url");
	const pair = createECDH(CURVE);
	if (fresh) pair.setPrivateKey(fresh.privateKey);
	else pair.generateKeys();
	const own = pair.getPublicKey();
	const salt = fresh?.salt ?? randomBytes(16);
	const info = Buffer.concat([Buffer.from("WebPush: info\0"), device, own]);
	const shared = pair.computeSecret(device);
	const secret = derive(Buffer.from(auth, "base64url"), shared, info, 32);
	const key = derive(salt, secret, encodingInfo("aes128gcm"), 16);
	const nonce = derive(salt, secret, encodingInfo("nonce"), 12);
	const cipher = createCipheriv("aes-128-gcm", key, nonce);
	const header = Buffer.alloc(21);
	salt.copy(header);
	header.writeUInt32BE(RECORD_BYTES, 16);
	header.writeUInt8(own.length, 20);
	return Buffer.concat([
		header,
		own,
		cipher.update(text, "utf8"),
		// Two: this record is the last.
		cipher.update(Buffer.of(2)),
		cipher.final(),
		cipher.getAuthTag(),
	]);
}

/** Whether a browser's keys are such that something can be sealed for them. */
export function areKeys({
	p256dh,
	auth,
}: Pick<PushTarget, "p256dh" | "auth">): boolean {
	if (Buffer.from(auth, "base64url").length !== 16) return false;
	try {
		seal("", { p256dh, auth });
		return Buffer.from(p256dh, "base64url").length === 65;
	} catch {
		return false;
	}
}

/** Under this name the push service keeps one message: the newest of what is about the same thing. */
export function topicOf(tag: string): string {
	return createHash("sha256").update(tag).digest("base64url").slice(0, 32);
}

const encodingInfo = (name: string) =>
	Buffer.from(`Content-Encoding: ${name}\0`);

/** HKDF of one block: RFC 5869 with the hash that both RFCs ask for. */
function derive(
	salt: Buffer,
	secret: Buffer,
	info: Buffer,
	length: number,
): Buffer {
	const key = createHmac("sha256", salt).update(secret).digest();
	return createHmac("sha256", key)
		.update(info)
		.update(Buffer.of(1))
		.digest()
		.subarray(0, length);
}
