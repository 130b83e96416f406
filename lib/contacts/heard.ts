import { contactsChanged } from "@/lib/contacts/events";
import type { SocialNews } from "@/lib/contacts/social";
import { privacyChanged } from "@/lib/people/events";
import { presenceChanged, presenceHeard } from "@/lib/presence/events";

/**
 * Reads an event about people; null for what is not ours or does not hold to its schema. Apart from the reducer, so that
 * the schemas come with the first event and not with the first page.
 */
export function readSocialNews(name: string, data: unknown): SocialNews | null {
	if (name === presenceChanged.name) {
		const heard = presenceChanged.schema.safeParse(data);
		if (!heard.success) return null;
		const { personId } = heard.data;
		return { type: "presence", personId, presence: presenceHeard(heard.data) };
	}
	if (name !== contactsChanged.name) return null;
	const heard = contactsChanged.schema.safeParse(data);
	if (!heard.success) return null;
	const { personId, relation, ...counts } = heard.data;
	return { type: "standing", personId, relation, counts };
}

/** Whose settings moved, of an event that says so. With the viewer's own, what is known of others may not hold any more. */
export function readPrivacyNews(name: string, data: unknown): string | null {
	if (name !== privacyChanged.name) return null;
	const heard = privacyChanged.schema.safeParse(data);
	return heard.success ? heard.data.personId : null;
}
