import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountForm } from "@/components/guests/account-form";
import { BackLink } from "@/components/settings/back-link";
import { Section } from "@/components/settings/section";
import { PageFrame } from "@/components/shell/page-frame";
import { Time } from "@/components/ui/time";
import { requireViewer } from "@/lib/auth/current.server";
import {
	isInviteOpen,
	registrationState,
} from "@/lib/auth/registration.server";
import { readVisit } from "@/lib/guests/queries.server";
import { getT } from "@/lib/i18n/locale.server";

export async function generateMetadata(): Promise<Metadata> {
	return { title: (await getT()).auth.guestAccount };
}

/** Where a guest becomes a member; who is one already has no such page. */
export default async function AccountPage({
	searchParams,
}: {
	searchParams: Promise<{ invite?: string | string[] }>;
}) {
	const { invite } = await searchParams;
	const token = typeof invite === "string" ? invite : null;
	const viewer = await requireViewer("/settings/account", {
		isOpenToGuests: true,
	});
	const [t, visit, { registration }, isOpen] = await Promise.all([
		getT(),
		readVisit(viewer),
		registrationState(),
		isInviteOpen(token),
	]);
	if (!visit) notFound();
	return (
		<PageFrame
			title={t.auth.guestAccount}
			back={<BackLink label={t.settings.title} />}
		>
			<p>
				{t.settings.visitUntil}{" "}
				<Time at={visit.expiresAt.toISOString()} look="full" />
			</p>
			<Section title={t.auth.createAccount} lead={t.auth.guestAccountLead}>
				<AccountForm
					displayName={visit.name}
					invite={isOpen ? token : null}
					needsInvite={registration !== "open" && !isOpen}
				/>
			</Section>
		</PageFrame>
	);
}
