CREATE TABLE `passkeys` (
	`id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`name` varchar(80) NOT NULL,
	`credential_id` varchar(1400) character set ascii collate ascii_bin NOT NULL,
	`public_key` varchar(2000) character set ascii collate ascii_bin NOT NULL,
	`counter` bigint NOT NULL,
	`transports` varchar(120) character set ascii collate ascii_bin NOT NULL DEFAULT '',
	`host` varchar(255) character set ascii collate ascii_bin NOT NULL,
	`is_synced` boolean NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`last_used_on` date,
	CONSTRAINT `passkeys_id` PRIMARY KEY(`id`),
	CONSTRAINT `passkeys_by_credential` UNIQUE(`credential_id`)
);
--> statement-breakpoint
CREATE TABLE `password_resets` (
	`person_id` uuid NOT NULL,
	`token_hash` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`is_thorough` boolean NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `password_resets_person_id` PRIMARY KEY(`person_id`),
	CONSTRAINT `password_resets_by_token` UNIQUE(`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`person_id` uuid NOT NULL,
	`code_hash` varchar(64) character set ascii collate ascii_bin NOT NULL,
	CONSTRAINT `recovery_codes_person_id_code_hash_pk` PRIMARY KEY(`person_id`,`code_hash`)
);
--> statement-breakpoint
CREATE TABLE `spent_challenges` (
	`challenge_hash` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `spent_challenges_challenge_hash` PRIMARY KEY(`challenge_hash`)
);
--> statement-breakpoint
CREATE TABLE `two_steps` (
	`person_id` uuid NOT NULL,
	`secret` varchar(100) character set ascii collate ascii_bin NOT NULL,
	`last_step` bigint NOT NULL DEFAULT 0,
	`confirmed_on` date,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `two_steps_person_id` PRIMARY KEY(`person_id`)
);
--> statement-breakpoint
ALTER TABLE `invites` ADD `sheet_id` uuid;--> statement-breakpoint
ALTER TABLE `passkeys` ADD CONSTRAINT `passkeys_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `password_resets` ADD CONSTRAINT `password_resets_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `recovery_codes` ADD CONSTRAINT `recovery_codes_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `two_steps` ADD CONSTRAINT `two_steps_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `passkeys_by_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE INDEX `spent_challenges_by_expiry` ON `spent_challenges` (`expires_at`);--> statement-breakpoint
CREATE INDEX `invites_by_sheet` ON `invites` (`sheet_id`);