import { callApi } from "@/lib/http/fetch.browser";
import { forgetRead } from "@/lib/offline/forget.browser";
import { keptOwner } from "@/lib/offline/owner.browser";
import type { MeView } from "@/lib/realtime/view";

/** Asks the server whose session this is, and forgets what was read here when it is not that of whose words are kept. */
export async function forgetIfSignedOut(): Promise<void> {
	const me = await callApi<MeView>("/api/me");
	if (!me.ok && me.problem.code !== "not_signed_in") return;
	if (me.ok && me.value.person.id === keptOwner()) return;
	await forgetRead();
}
