/** Captions to try, one for each thing that there is to see. */
export const EXAMPLES = [
  { name: "Words that hurt", text: "My uncle committed suicide ten years ago today. He was the funniest person I knew." },
  { name: "A myth", text: "unpopular opinion: depression is just laziness with better marketing 💅" },
  { name: "A myth, rebutted", text: "No, depression is not laziness. Your brain is doing its best with an empty battery. #EndTheStigma" },
  { name: "Somebody who may need help", text: "i don't think i can do this anymore. nobody would notice if i was gone" },
  { name: "A turn of phrase", text: "this new bakery is so good it's going to be the death of me, my OCD is screaming at the icing though" },
  { name: "A day to take part in", text: "Ten minutes, no phone, one walk. What is your small thing? #WorldMentalHealthDay" },
];
