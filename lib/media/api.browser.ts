import { callApi } from "@/lib/http/fetch.browser";
import { mediaUrl } from "@/lib/media/view";
import type { Result } from "@/lib/problem";

/** Takes back a file that was uploaded but not sent, so that its bytes do not count until the sweep. */
export function discardAttachment(id: string): Promise<Result<null>> {
	return callApi(mediaUrl(id), { method: "DELETE" });
}
