import { CallFlow } from '../art/call-flow';
import { IcareFlower } from '../art/icare-flower';
import { SixSteps } from '../art/six-steps';
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
      </Plates>
    </Section>
  );
}
