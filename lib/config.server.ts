import { join, resolve } from "node:path";

/** Where the server reaches Soketi (or hosted Pusher), and where browsers do when that is not our own origin. */
export type RealtimeConfig = {
	appId: string;
	key: string;
	secret: string;
	host: string;
	port: number;
	scheme: "http" | "https";
	publicUrl: string | null;
	/** Events that one batch call may carry: 10 at Pusher and at Soketi by default, more at our own. */
	eventsPerCallMax: number;
};

function required(name: string): string {
	const value = process.env[name];
	if (!value)
		throw new Error(
			`${name} is not set: start with "npm run up", which sets it, or see docs/operations.md`,
		);
	return value;
}

/** Settings of the process, read when asked so that a build needs none of them. */
export const config = {
	/** Signs cookies and invite tokens. */
	authSecret: () => required("AUTH_SECRET"),
	realtime: (): RealtimeConfig => ({
		appId: required("PUSHER_APP_ID"),
		key: required("PUSHER_KEY"),
		secret: required("PUSHER_SECRET"),
		host: required("PUSHER_HOST"),
		port: Number(required("PUSHER_PORT")),
		scheme: process.env.PUSHER_SCHEME === "https" ? "https" : "http",
		publicUrl: process.env.PUSHER_PUBLIC_URL || null,
		eventsPerCallMax: Number(process.env.PUSHER_EVENTS_PER_CALL || 10),
	}),
	/** Set: files go to UploadThing's cloud. Unset: to our own ingest and disk. */
	uploadthingToken: () => process.env.UPLOADTHING_TOKEN || null,
	mediaFolder: () => resolve(join(process.env.DATA_DIR || ".data", "media")),
	/** Names whoever runs this server to push services: "mailto:…" or "https://…". Unset: the owner's own address. */
	pushContact: () => process.env.PUSH_CONTACT || null,
	databaseUrl: () => required("DATABASE_URL"),
	/** Where our one port listens. */
	listen: () => ({
		host: process.env.HOST || "0.0.0.0",
		port: Number(process.env.PORT || 3000),
	}),
	/** Where the process is frozen once it has answered (Vercel): nothing may be left for afterwards. */
	isServerless: () => Boolean(process.env.VERCEL),
	isDevelopment: () => process.env.NODE_ENV === "development",
};
