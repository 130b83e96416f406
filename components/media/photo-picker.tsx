"use client";

import { Camera, ImagePlus } from "lucide-react";
import { useRef } from "react";
import { useT } from "@/components/i18n/use-t";
import { IconButton } from "@/components/ui/icon-button";

/**
 * The "Attach" button: the system's own sheet, which on phones offers the library and the camera. With `camera`, a
 * second button opens the camera at once (Android's sheet hides it when several photos may be chosen).
 */
export function PhotoPicker({
	onFiles,
	camera = false,
	disabled,
}: {
	onFiles: (files: File[]) => void;
	camera?: boolean;
	disabled?: boolean;
}) {
	const t = useT();
	return (
		<>
			<Picker
				label={t.media.attach}
				icon={<ImagePlus />}
				onFiles={onFiles}
				disabled={disabled}
			/>
			{camera && (
				<span className="hidden pointer-coarse:contents">
					<Picker
						label={t.media.takePhoto}
						icon={<Camera />}
						onFiles={onFiles}
						disabled={disabled}
						capture
					/>
				</span>
			)}
		</>
	);
}

function Picker({
	label,
	icon,
	onFiles,
	disabled,
	capture = false,
}: {
	label: string;
	icon: React.ReactNode;
	onFiles: (files: File[]) => void;
	disabled?: boolean;
	capture?: boolean;
}) {
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<IconButton
				label={label}
				icon={icon}
				disabled={disabled}
				onClick={() => input.current?.click()}
			/>
			{/* Reached through the button: one control, one name, one stop for the keyboard. */}
			<input
				ref={input}
				type="file"
				accept="image/*"
				multiple={!capture}
				capture={capture ? "environment" : undefined}
				hidden
				aria-hidden="true"
				tabIndex={-1}
				onChange={(event) => {
					const files = [...(event.target.files ?? [])];
					// The same photo may be chosen again after it was removed.
					event.target.value = "";
					if (files.length > 0) onFiles(files);
				}}
			/>
		</>
	);
}
