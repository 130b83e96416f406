import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProfileForm } from "@/components/people/profile-form";
import { profileHref } from "@/components/people/profile-href";
import { InvisibleSwitch } from "@/components/presence/invisible-switch";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { Card } from "@/components/ui/card";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
import { countriesFor } from "@/lib/people/countries";
import { canonicalHandle } from "@/lib/people/handle";
import { readOwnProfile } from "@/lib/people/queries.server";
import { handleOf } from "@/lib/people/search";

export async function generateMetadata(): Promise<Metadata> {
	const t = await getT();
	return { title: t.people.editProfile };
}

/** One's own page to edit; anybody else's does not exist. */
export default async function EditProfilePage({
	params,
}: {
	params: Promise<{ handle: string }>;
}) {
	const handle = handleOf((await params).handle);
	const viewer = await requireViewer(
		`/people/${encodeURIComponent(handle)}/edit`,
	);
	if (canonicalHandle(handle) !== viewer.handle) notFound();
	const [t, profile] = await Promise.all([getT(), readOwnProfile(viewer)]);
	if (!profile.ok) notFound();
	return (
		<PageFrame
			title={t.people.editProfile}
			back={
				<BackLink label={t.shell.profile} href={profileHref(profile.value)} />
			}
		>
			<Card>
				<ProfileForm
					profile={profile.value}
					countries={countriesFor(viewer.language)}
				/>
			</Card>
			<Card>
				<InvisibleSwitch isInvisible={profile.value.isInvisible} />
			</Card>
		</PageFrame>
	);
}
