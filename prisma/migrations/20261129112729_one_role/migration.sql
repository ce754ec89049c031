-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "unitedWithId" TEXT;

-- CreateTable
CREATE TABLE "RoleChange" (
    "number" SERIAL NOT NULL,
    "memberId" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "account" TEXT,
    "before" "Role" NOT NULL,
    "after" "Role" NOT NULL,
    "byId" TEXT,
    "request" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoleChange_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "RoleChange_request_key" ON "RoleChange"("request");

-- CreateIndex
CREATE INDEX "RoleChange_memberId_number_idx" ON "RoleChange"("memberId", "number");

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_unitedWithId_fkey" FOREIGN KEY ("unitedWithId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleChange" ADD CONSTRAINT "RoleChange_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleChange" ADD CONSTRAINT "RoleChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Roles on record only grow; the one thing that can go is the id of an account, where a person is to be forgotten.
CREATE FUNCTION "refuse_role_record_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW."account" IS NULL AND to_jsonb(NEW) - 'account' = to_jsonb(OLD) - 'account' THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the record of roles is append-only';
END
$$;

CREATE TRIGGER "RoleChange_append_only" BEFORE UPDATE OR DELETE ON "RoleChange"
FOR EACH ROW EXECUTE FUNCTION "refuse_role_record_change"();

CREATE TRIGGER "RoleChange_no_truncate" BEFORE TRUNCATE ON "RoleChange"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_role_record_change"();

-- Whoever reaches a playground is its account: strangers would share its role.
INSERT INTO "RoleChange" ("memberId", "platform", "workspace", "account", "before", "after", "request", "changedAt")
SELECT DISTINCT ON (member."id") member."id", account."platform", account."workspace", account."id", member."role",
    'viewer'::"Role", 'migration:shared_accounts:' || member."id", CURRENT_TIMESTAMP
FROM "Member" member JOIN "Account" account ON account."memberId" = member."id"
WHERE account."platform" IN ('web', 'terminal') AND member."role" <> 'viewer';

UPDATE "Member" SET "role" = 'viewer'
WHERE "id" IN (SELECT "memberId" FROM "Account" WHERE "platform" IN ('web', 'terminal'));

-- One person could have two members: one of an account that was named from another platform, without a workspace,
-- and one of the account as it came. The latter remains, with the lower of their roles, since either may have been
-- the one that was taken away. Entries stay with the member whose id their hash covers.
CREATE TEMPORARY TABLE "twin" AS
SELECT own."platform", own."workspace", own."id", own."memberId" AS "kept", named."memberId" AS "left",
    kept."role" AS "before", LEAST(kept."role", "left"."role") AS "after",
    count(*) OVER (PARTITION BY named."platform", named."id") = 1 AS "certain"
FROM "Account" named
JOIN "Account" own ON own."platform" = named."platform" AND own."id" = named."id" AND own."workspace" <> ''
JOIN "Member" kept ON kept."id" = own."memberId"
JOIN "Member" "left" ON "left"."id" = named."memberId"
WHERE named."workspace" = '' AND named."memberId" <> own."memberId";

INSERT INTO "RoleChange" ("memberId", "platform", "workspace", "account", "before", "after", "request", "changedAt")
SELECT "kept", "platform", "workspace", "id", "before", "after", 'migration:one_role:' || "kept", CURRENT_TIMESTAMP
FROM "twin" WHERE "after" < "before";

UPDATE "Member" SET "role" = "twin"."after" FROM "twin" WHERE "Member"."id" = "twin"."kept";

UPDATE "Member" SET "role" = 'viewer', "unitedWithId" = CASE WHEN "twin"."certain" THEN "twin"."kept" END
FROM "twin" WHERE "Member"."id" = "twin"."left";

UPDATE "Clarification" SET "memberId" = "twin"."kept" FROM "twin"
WHERE "twin"."certain" AND "Clarification"."memberId" = "twin"."left";

UPDATE "Clarification" SET "withdrawnBy" = "twin"."kept" FROM "twin"
WHERE "twin"."certain" AND "Clarification"."withdrawnBy" = "twin"."left";

UPDATE "Subscription" SET "createdBy" = "twin"."kept" FROM "twin"
WHERE "twin"."certain" AND "Subscription"."createdBy" = "twin"."left";

DROP TABLE "twin";

DELETE FROM "Account" named USING "Account" own
WHERE named."workspace" = '' AND own."workspace" <> '' AND own."platform" = named."platform" AND own."id" = named."id";
