CREATE TABLE `invites` (
	`id` uuid NOT NULL,
	`created_by` uuid NOT NULL,
	`uses_max` int NOT NULL,
	`uses_count` int NOT NULL DEFAULT 0,
	`expires_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `invites_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `server_settings` (
	`id` tinyint NOT NULL,
	`name` varchar(80) NOT NULL DEFAULT 'Chit Chat',
	`registration` enum('invite','open') NOT NULL DEFAULT 'invite',
	`setup_hash` varchar(64) character set ascii collate ascii_bin,
	CONSTRAINT `server_settings_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`device_label` varchar(64) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`last_seen_on` date NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `sessions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `blocks` (
	`blocker_id` uuid NOT NULL,
	`blocked_id` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `blocks_blocker_id_blocked_id_pk` PRIMARY KEY(`blocker_id`,`blocked_id`)
);
--> statement-breakpoint
CREATE TABLE `friendships` (
	`low_id` uuid NOT NULL,
	`high_id` uuid NOT NULL,
	`state` enum('requested','declined','friends') NOT NULL,
	`requested_by` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	`accepted_at` datetime(3),
	CONSTRAINT `friendships_low_id_high_id_pk` PRIMARY KEY(`low_id`,`high_id`)
);
--> statement-breakpoint
CREATE TABLE `conversations` (
	`id` uuid NOT NULL,
	`kind` enum('direct','group','channel') NOT NULL,
	`generation` int NOT NULL DEFAULT 1,
	`last_sequence` bigint NOT NULL DEFAULT 0,
	`version` bigint NOT NULL DEFAULT 0,
	`low_id` uuid,
	`high_id` uuid,
	`request` enum('none','pending','declined') NOT NULL DEFAULT 'none',
	`requested_by` uuid,
	`last_message_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `conversations_id` PRIMARY KEY(`id`),
	CONSTRAINT `conversations_by_pair` UNIQUE(`low_id`,`high_id`)
);
--> statement-breakpoint
CREATE TABLE `members` (
	`conversation_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`role` enum('admin','member') NOT NULL DEFAULT 'member',
	`delivered_sequence` bigint NOT NULL DEFAULT 0,
	`read_sequence` bigint NOT NULL DEFAULT 0,
	`version` bigint NOT NULL DEFAULT 0,
	`joined_at` datetime(3) NOT NULL,
	CONSTRAINT `members_conversation_id_person_id_pk` PRIMARY KEY(`conversation_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` uuid NOT NULL,
	`owner_id` uuid NOT NULL,
	`purpose` enum('message','profile') NOT NULL,
	`kind` enum('photo') NOT NULL DEFAULT 'photo',
	`name` varchar(255) NOT NULL,
	`mime_type` varchar(80) character set ascii collate ascii_bin NOT NULL,
	`size_bytes` bigint NOT NULL,
	`width` int NOT NULL,
	`height` int NOT NULL,
	`blur` varchar(2000) character set ascii collate ascii_bin NOT NULL,
	`cloud_key` varchar(255) character set utf8mb4 collate utf8mb4_bin,
	`cloud_thumbnail_key` varchar(255) character set utf8mb4 collate utf8mb4_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `attachments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `uploads` (
	`attachment_id` uuid NOT NULL,
	`owner_id` uuid NOT NULL,
	`purpose` enum('message','profile') NOT NULL,
	`name` varchar(255) NOT NULL,
	`size_bytes` bigint NOT NULL,
	`state` enum('waiting','received','done','failed') NOT NULL DEFAULT 'waiting',
	`file_key` varchar(255) character set utf8mb4 collate utf8mb4_bin,
	`callback` mediumtext character set utf8mb4 collate utf8mb4_bin,
	`outcome` mediumtext character set utf8mb4 collate utf8mb4_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `uploads_attachment_id` PRIMARY KEY(`attachment_id`)
);
--> statement-breakpoint
CREATE TABLE `message_attachments` (
	`attachment_id` uuid NOT NULL,
	`conversation_id` uuid NOT NULL,
	`message_id` uuid NOT NULL,
	`position` int NOT NULL,
	CONSTRAINT `message_attachments_attachment_id_message_id_pk` PRIMARY KEY(`attachment_id`,`message_id`)
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`id` uuid NOT NULL,
	`sender_id` uuid NOT NULL,
	`client_id` uuid NOT NULL,
	`version` bigint NOT NULL,
	`body` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`is_withheld` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `messages_conversation_id_sequence_pk` PRIMARY KEY(`conversation_id`,`sequence`),
	CONSTRAINT `messages_by_id` UNIQUE(`id`),
	CONSTRAINT `messages_by_sender_client` UNIQUE(`sender_id`,`client_id`)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` uuid NOT NULL,
	`handle` varchar(64) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`skeleton` varchar(255) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`display_name` varchar(80) NOT NULL,
	`about` varchar(1000) NOT NULL DEFAULT '',
	`photo_id` uuid,
	`language` varchar(8) character set ascii collate ascii_bin NOT NULL DEFAULT 'en',
	`role` enum('owner','moderator','member') NOT NULL DEFAULT 'member',
	`email` varchar(254) character set utf8mb4 collate utf8mb4_bin,
	`password_hash` varchar(255) character set ascii collate ascii_bin NOT NULL,
	`channel_generation` int NOT NULL DEFAULT 1,
	`is_invisible` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `people_id` PRIMARY KEY(`id`),
	CONSTRAINT `people_by_skeleton` UNIQUE(`skeleton`),
	CONSTRAINT `people_by_handle` UNIQUE(`handle`)
);
--> statement-breakpoint
CREATE TABLE `presence` (
	`person_id` uuid NOT NULL,
	`status` enum('online','away','offline') NOT NULL DEFAULT 'offline',
	`last_seen_on` date,
	CONSTRAINT `presence_person_id` PRIMARY KEY(`person_id`)
);
--> statement-breakpoint
ALTER TABLE `invites` ADD CONSTRAINT `invites_created_by_people_id_fk` FOREIGN KEY (`created_by`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `blocks` ADD CONSTRAINT `blocks_blocker_id_people_id_fk` FOREIGN KEY (`blocker_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `blocks` ADD CONSTRAINT `blocks_blocked_id_people_id_fk` FOREIGN KEY (`blocked_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `friendships` ADD CONSTRAINT `friendships_low_id_people_id_fk` FOREIGN KEY (`low_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `friendships` ADD CONSTRAINT `friendships_high_id_people_id_fk` FOREIGN KEY (`high_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `conversations` ADD CONSTRAINT `conversations_low_id_people_id_fk` FOREIGN KEY (`low_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `conversations` ADD CONSTRAINT `conversations_high_id_people_id_fk` FOREIGN KEY (`high_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `members` ADD CONSTRAINT `members_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `members` ADD CONSTRAINT `members_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `attachments` ADD CONSTRAINT `attachments_owner_id_people_id_fk` FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `uploads` ADD CONSTRAINT `uploads_owner_id_people_id_fk` FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `message_attachments` ADD CONSTRAINT `message_attachments_attachment_id_attachments_id_fk` FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `message_attachments` ADD CONSTRAINT `message_attachments_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `message_attachments` ADD CONSTRAINT `message_attachments_message_id_messages_id_fk` FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `messages` ADD CONSTRAINT `messages_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `messages` ADD CONSTRAINT `messages_sender_id_people_id_fk` FOREIGN KEY (`sender_id`) REFERENCES `people`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `presence` ADD CONSTRAINT `presence_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `invites_by_creator` ON `invites` (`created_by`,`id`);--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE INDEX `blocks_by_blocked` ON `blocks` (`blocked_id`);--> statement-breakpoint
CREATE INDEX `friendships_by_high` ON `friendships` (`high_id`);--> statement-breakpoint
CREATE INDEX `conversations_by_high` ON `conversations` (`high_id`);--> statement-breakpoint
CREATE INDEX `members_by_person` ON `members` (`person_id`);--> statement-breakpoint
CREATE INDEX `attachments_by_owner` ON `attachments` (`owner_id`);--> statement-breakpoint
CREATE INDEX `attachments_by_age` ON `attachments` (`created_at`);--> statement-breakpoint
CREATE INDEX `uploads_by_owner` ON `uploads` (`owner_id`);--> statement-breakpoint
CREATE INDEX `uploads_by_age` ON `uploads` (`created_at`);--> statement-breakpoint
CREATE INDEX `message_attachments_by_message` ON `message_attachments` (`message_id`);--> statement-breakpoint
CREATE INDEX `message_attachments_by_conversation` ON `message_attachments` (`conversation_id`);--> statement-breakpoint
CREATE INDEX `messages_by_version` ON `messages` (`conversation_id`,`version`);