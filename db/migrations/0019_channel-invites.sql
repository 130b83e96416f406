CREATE TABLE `channel_invites` (
	`id` uuid NOT NULL,
	`conversation_id` uuid NOT NULL,
	`created_by` uuid NOT NULL,
	`allows_guests` boolean NOT NULL,
	`uses_max` int NOT NULL,
	`uses_count` int NOT NULL DEFAULT 0,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `channel_invites_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
ALTER TABLE `channel_invites` ADD CONSTRAINT `channel_invites_conversation_id_channels_conversation_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `channels`(`conversation_id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `channel_invites` ADD CONSTRAINT `channel_invites_created_by_people_id_fk` FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `channel_invites_by_channel` ON `channel_invites` (`conversation_id`,`id`);--> statement-breakpoint
CREATE INDEX `channel_invites_by_creator` ON `channel_invites` (`created_by`);