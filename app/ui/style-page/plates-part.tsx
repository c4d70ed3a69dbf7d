import { CallFlow } from '../art/call-flow';
import { IcareFlower } from '../art/icare-flower';
import { SixSteps } from '../art/six-steps';
import { TenPrinciples } from '../art/ten-principles';
import { ThreeQuestions } from '../art/three-questions';
import { ValueToLimit } from '../art/value-to-limit';
import { VirtuousCircle } from '../art/virtuous-circle';
import { WhatSlips } from '../art/what-slips';
import { Section } from '../page';
import { Plate, Plates } from '../plate';

export function PlatesPart() {
  return (
    <Section title="Plates">
      <Plates>
        <Plate number={1} caption="The I CARE flower: five ways to care, one middle.">
          <IcareFlower />
        </Plate>
        <Plate number={2} caption="The way of a call.">
          <CallFlow />
        </Plate>
        <Plate number={3} caption="Six steps, and round again after a year.">
          <SixSteps />
        </Plate>
        <Plate caption="The circle that turns both ways.">
          <VirtuousCircle />
        </Plate>
        <Plate caption="Three questions before one answer.">
          <ThreeQuestions />
        </Plate>
        <Plate caption="Ten principles around one moment.">
          <TenPrinciples />
        </Plate>
        <Plate caption="From a word to a limit.">
          <ValueToLimit />
        </Plate>
        <Plate caption="Asked again, it stays longer.">
          <WhatSlips />
        </Plate>
      </Plates>
    </Section>
  );
}
