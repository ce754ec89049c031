-- CreateTable
CREATE TABLE "Turn" (
    "id" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "planSlug" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "refused" BOOLEAN NOT NULL,
    "vote" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clarification" (
    "number" SERIAL NOT NULL,
    "planSlug" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "Clarification_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "Turn_conversation_askedAt_idx" ON "Turn"("conversation", "askedAt");

-- CreateIndex
CREATE INDEX "Turn_planSlug_askedAt_idx" ON "Turn"("planSlug", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Clarification_request_key" ON "Clarification"("request");

-- AddForeignKey
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_planSlug_fkey" FOREIGN KEY ("planSlug") REFERENCES "Plan"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_planSlug_fkey" FOREIGN KEY ("planSlug") REFERENCES "Plan"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
