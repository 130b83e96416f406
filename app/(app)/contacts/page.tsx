import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Contacts } from "@/components/contacts/contacts";
import { PeopleTabs } from "@/components/people/people-tabs";
import { InvisibleSwitch } from "@/components/presence/invisible-switch";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonLook } from "@/components/ui/button-look";
import { requireViewer } from "@/lib/auth/current.server";
import { readContacts } from "@/lib/contacts/queries.server";
import { getT } from "@/lib/i18n/locale.server";
import { readOwnProfile } from "@/lib/people/queries.server";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getT();
	return { title: t.contacts.title };
}

export default async function ContactsPage() {
	const viewer = await requireViewer("/contacts");
	const [t, contacts, own] = await Promise.all([
		getT(),
		readContacts(viewer),
		readOwnProfile(viewer),
	]);
	return (
		<PageFrame
			title={t.contacts.title}
			actions={
				<Link
					href="/people"
					className={`${buttonLook({ look: "quiet" })} max-lg:hidden`}
				>
					<UserPlus aria-hidden="true" className="size-5" />
					{t.contacts.findPeople}
				</Link>
			}
		>
			<PeopleTabs t={t} current="contacts" />
			<Contacts first={contacts} />
			{own.ok && <InvisibleSwitch isInvisible={own.value.isInvisible} />}
		</PageFrame>
	);
}
