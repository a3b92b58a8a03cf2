package forklore.site.lab;

/// What one task is answered with.
interface AnswerView {

    /// Where answers go.
    interface Taker {
        /// Takes an answer, and says what is wrong with it.
        ///
        /// @param text the answer, see [forklore.lab.session.Work#enter]
        void take(String text);
    }
}
