import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProfileForm } from "@/components/people/profile-form";
import { InvisibleSwitch } from "@/components/presence/invisible-switch";
import { PageFrame } from "@/components/shell/page-frame";
import { requireViewer } from "@/lib/auth/current.server";
import { getT } from "@/lib/i18n/locale.server";
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
		<PageFrame title={t.people.editProfile}>
			<ProfileForm profile={profile.value} />
			<InvisibleSwitch isInvisible={profile.value.isInvisible} />
		</PageFrame>
	);
}
