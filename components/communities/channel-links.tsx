"use client";

import { LinkSection } from "@/components/settings/link-section";
import { Checkbox } from "@/components/ui/choice";
import {
	createChannelInvite,
	revokeChannelInvite,
} from "@/lib/communities/api.browser";
import type { ChannelInviteView } from "@/lib/communities/view";
import { useWords } from "./use-words";

/** Links into a channel, for who leads it; each says whether it brings guests too. */
export function ChannelLinks({
	id,
	name,
	first,
}: {
	id: string;
	name: string;
	first: ChannelInviteView[];
}) {
	const words = useWords();
	return (
		<LinkSection
			words={{
				title: words.links,
				lead: words.channelLinksLead,
				qr: words.channelLinkQr,
				share: words.linkShareText(name),
			}}
			first={first}
			fields={
				<Checkbox
					name="allowsGuests"
					label={words.allowsGuests}
					hint={words.allowsGuestsHint}
				/>
			}
			create={(input, form) =>
				createChannelInvite(id, {
					...input,
					allowsGuests: form.has("allowsGuests"),
				})
			}
			noteOf={({ allowsGuests }) =>
				allowsGuests ? words.guestsToo : undefined
			}
			revoke={(inviteId) => revokeChannelInvite(id, inviteId)}
		/>
	);
}
