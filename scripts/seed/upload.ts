import { encode } from "next-auth/jwt";
import { config } from "@/lib/config.server";
import { handleIngest, handleUploads } from "@/lib/media/router.server";
import type { AttachmentView } from "@/lib/media/view";
import type { Viewer } from "@/lib/viewer";

const ORIGIN = "http://localhost";
const COOKIE = "authjs.session-token";

/**
 * Uploads a picture the way a browser does (place, bytes, callback), through the same handlers but without a network:
 * sniffed, re-encoded and counted like any other. Answers the attachment's id.
 */
export async function uploadPicture(
	viewer: Viewer,
	picture: { bytes: Buffer; name: string; purpose: "message" | "profile" },
): Promise<string> {
	const headers = { ...(await signedIn(viewer)), origin: ORIGIN };
	const { bytes, name, purpose } = picture;
	const asked = await handleUploads(
		new Request(`${ORIGIN}/api/uploadthing?actionType=upload&slug=${purpose}`, {
			method: "POST",
			headers: { ...headers, "content-type": "application/json" },
			body: JSON.stringify({
				input: null,
				files: [{ name, type: "image/png", size: bytes.length }],
			}),
		}),
	);
	const [place] = (await json(asked)) as [{ url: string }];
	const form = new FormData();
	form.append("file", new Blob([new Uint8Array(bytes)]), name);
	const put = new Request(place.url, {
		method: "PUT",
		headers: { ...headers, range: "bytes=0-" },
		body: form,
	});
	const done = (await json(await handleIngest(put))) as {
		serverData: { value: AttachmentView };
	};
	return done.serverData.value.id;
}

async function json(answer: Response): Promise<unknown> {
	if (!answer.ok)
		throw new Error(`The upload was refused: ${await answer.text()}`);
	return answer.json();
}

async function signedIn({ personId, sessionId }: Viewer) {
	const value = await encode({
		token: { sub: personId, sid: sessionId },
		secret: config.authSecret(),
		salt: COOKIE,
		maxAge: 3600,
	});
	return { cookie: `${COOKIE}=${value}`, host: new URL(ORIGIN).host };
}
